//! Eastings and northings of the British National Grid as latitude and longitude.
//!
//! The Ordnance Survey's published formulas ("A guide to coordinate systems in Great Britain", annexes B and C): back from
//! the grid to the Airy ellipsoid, then a shift of seven parameters to the ellipsoid that maps use. The shift is good to
//! about 5 m. The Irish grid is another and is not read.

/// Half axes of the Airy ellipsoid, in metres.
const AIRY: (f64, f64) = (6_377_563.396, 6_356_256.909);
/// Half axes of WGS 84, in metres.
const WGS84: (f64, f64) = (6_378_137.0, 6_356_752.314_245);
/// Scale on the central meridian.
const SCALE: f64 = 0.999_601_271_7;
/// True origin on the grid, in metres.
const ORIGIN: (f64, f64) = (400_000.0, -100_000.0);
/// Latitude and longitude of the true origin, in degrees.
const ORIGIN_DEGREES: (f64, f64) = (49.0, -2.0);

/// Latitude and longitude in degrees; `None` off the grid.
pub fn degrees(easting: f64, northing: f64) -> Option<(f64, f64)> {
    // The south-west corner of the grid is sea: noughts are no place.
    let fits = (1_000.0..700_000.0).contains(&easting) && (1_000.0..1_300_000.0).contains(&northing);
    fits.then(|| {
        let (lat, lon) = on_airy(easting, northing);
        shifted(lat, lon)
    })
}

/// Annex C: latitude and longitude on the Airy ellipsoid, in radians.
fn on_airy(easting: f64, northing: f64) -> (f64, f64) {
    let (a, b) = AIRY;
    let e2 = 1.0 - (b * b) / (a * a);
    let first = ORIGIN_DEGREES.0.to_radians();
    let mut lat = first;
    // The sum grows smaller by some hundred times each round.
    for _ in 0..20 {
        let left = northing - ORIGIN.1 - meridian(lat, first);
        lat += left / (a * SCALE);
        if left.abs() < 1e-5 {
            break;
        }
    }
    let sin2 = lat.sin().powi(2);
    let nu = a * SCALE / (1.0 - e2 * sin2).sqrt();
    let rho = a * SCALE * (1.0 - e2) / (1.0 - e2 * sin2).powf(1.5);
    let eta2 = nu / rho - 1.0;
    let (t, sec) = (lat.tan(), 1.0 / lat.cos());
    let (t2, t4) = (t.powi(2), t.powi(4));
    let vii = t / (2.0 * rho * nu);
    let viii = t / (24.0 * rho * nu.powi(3)) * (5.0 + 3.0 * t2 + eta2 - 9.0 * t2 * eta2);
    let ix = t / (720.0 * rho * nu.powi(5)) * (61.0 + 90.0 * t2 + 45.0 * t4);
    let x = sec / nu;
    let xi = sec / (6.0 * nu.powi(3)) * (nu / rho + 2.0 * t2);
    let xii = sec / (120.0 * nu.powi(5)) * (5.0 + 28.0 * t2 + 24.0 * t4);
    let xiia = sec / (5040.0 * nu.powi(7)) * (61.0 + 662.0 * t2 + 1320.0 * t4 + 720.0 * t2 * t4);
    let d = easting - ORIGIN.0;
    let north = lat - vii * d.powi(2) + viii * d.powi(4) - ix * d.powi(6);
    let east = x * d - xi * d.powi(3) + xii * d.powi(5) - xiia * d.powi(7);
    (north, ORIGIN_DEGREES.1.to_radians() + east)
}

/// Length of the meridian between two latitudes, in metres on the grid.
fn meridian(lat: f64, first: f64) -> f64 {
    let (a, b) = AIRY;
    let n = (a - b) / (a + b);
    let (n2, n3) = (n * n, n * n * n);
    let (less, sum) = (lat - first, lat + first);
    let one = (1.0 + n + 1.25 * n2 + 1.25 * n3) * less;
    let two = (3.0 * n + 3.0 * n2 + 2.625 * n3) * less.sin() * sum.cos();
    let three = (1.875 * n2 + 1.875 * n3) * (2.0 * less).sin() * (2.0 * sum).cos();
    let four = 35.0 / 24.0 * n3 * (3.0 * less).sin() * (3.0 * sum).cos();
    b * SCALE * (one - two + three - four)
}

/// Annex B: from the Airy ellipsoid to WGS 84 by way of points in space; radians in, degrees out.
fn shifted(lat: f64, lon: f64) -> (f64, f64) {
    let (a, b) = AIRY;
    let e2 = 1.0 - (b * b) / (a * a);
    let nu = a / (1.0 - e2 * lat.sin().powi(2)).sqrt();
    let (x, y, z) = (nu * lat.cos() * lon.cos(), nu * lat.cos() * lon.sin(), nu * (1.0 - e2) * lat.sin());
    let turn = |seconds: f64| (seconds / 3600.0).to_radians();
    let (rx, ry, rz) = (turn(0.1502), turn(0.2470), turn(0.8421));
    let scale = 1.0 - 20.4894e-6;
    let to_x = 446.448 + scale * x - rz * y + ry * z;
    let to_y = -125.157 + rz * x + scale * y - rx * z;
    let to_z = 542.060 - ry * x + rx * y + scale * z;
    let (a, b) = WGS84;
    let e2 = 1.0 - (b * b) / (a * a);
    let across = to_x.hypot(to_y);
    let mut lat = to_z.atan2(across * (1.0 - e2));
    for _ in 0..10 {
        let nu = a / (1.0 - e2 * lat.sin().powi(2)).sqrt();
        lat = (to_z + e2 * nu * lat.sin()).atan2(across);
    }
    (lat.to_degrees(), to_y.atan2(to_x).to_degrees())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The guide's own worked example: Caister water tower.
    #[test]
    fn the_worked_example_of_the_ordnance_survey_comes_out() {
        let (lat, lon) = on_airy(651_409.903, 313_177.270);
        let expected = (52.0 + 39.0 / 60.0 + 27.2531 / 3600.0, 1.0 + 43.0 / 60.0 + 4.5177 / 3600.0);
        assert!((lat.to_degrees() - expected.0).abs() < 1e-7 && (lon.to_degrees() - expected.1).abs() < 1e-7);
        // On the map of the world it is 52° 39′ 28.72″ N, 1° 42′ 57.79″ E.
        let (lat, lon) = degrees(651_409.903, 313_177.270).unwrap();
        let expected = (52.0 + 39.0 / 60.0 + 28.72 / 3600.0, 1.0 + 42.0 / 60.0 + 57.79 / 3600.0);
        assert!((lat - expected.0).abs() < 5e-5 && (lon - expected.1).abs() < 7e-5, "{lat} {lon}");
        assert!(degrees(0.0, 0.0).is_none() && degrees(f64::NAN, 1e5).is_none() && degrees(-2.3, 53.4).is_none());
    }
}
