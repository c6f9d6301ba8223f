//! Tables through the whole pipeline.

#[cfg(test)]
mod cases;
#[cfg(test)]
mod workbook;
