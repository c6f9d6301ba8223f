//! Tables through the whole pipeline.

#[cfg(test)]
mod book;
#[cfg(test)]
mod books;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod workbook;
