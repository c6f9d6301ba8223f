//! Whether white text can be read on a site's colour.

use super::SiteFault;

/// What is wrong with a colour for the header.
pub(super) fn colour_fault(colour: &str) -> Option<SiteFault> {
    let Some(rgb) = rgb(colour) else { return Some(SiteFault::ColourFormat) };
    (contrast_with_white(rgb) < 4.5).then_some(SiteFault::ColourContrast)
}

fn rgb(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then_some([part(0)?, part(2)?, part(4)?])
}

/// Contrast of white text on the colour, as WCAG 2 counts it.
fn contrast_with_white([red, green, blue]: [u8; 3]) -> f64 {
    let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    1.05 / (luminance + 0.05)
}

/// Light of one channel. The power 2.4 is taken as the fifth root of the twelfth power: the same on every machine,
/// which a maths library's `pow` is not.
fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.040_45 {
        return share / 12.92;
    }
    let base = (share + 0.055) / 1.055;
    let twelfth = (0..12).fold(1.0, |power, _| power * base);
    (0..60).fold(1.0, |root: f64, _| root - (root - twelfth / (root * root * root * root)) / 5.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        for (colour, expected) in [("#ffffff", 1.0), ("#000000", 21.0), ("#005eb8", 6.35), ("#767676", 4.54)] {
            let found = contrast_with_white(rgb(colour).unwrap());
            assert!((found - expected).abs() < 0.05, "{colour} {found}");
        }
        assert_eq!(colour_fault("#767676"), None);
        assert_eq!(colour_fault("#777777"), Some(SiteFault::ColourContrast));
        for wrong in ["blue", "#05b", "#00000g", "#0000000", "005eb8", "#é0000"] {
            assert_eq!(colour_fault(wrong), Some(SiteFault::ColourFormat), "{wrong}");
        }
    }
}
