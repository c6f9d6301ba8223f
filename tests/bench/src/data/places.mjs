// Towns of the made-up catalogues, roughly where they are: name, latitude, longitude, weight, and a council's code that
// does not exist. A thousand services lie round one town and its neighbours, ten thousand in a region, more in the nation.

const TABLE = `Leeds 53.80 -1.55 8|Bradford 53.79 -1.75 5|Wakefield 53.68 -1.50 3|Huddersfield 53.65 -1.78 3|York 53.96 -1.08 2|Sheffield 53.38 -1.47 6|Hull 53.74 -0.33 3|Doncaster 53.52 -1.13 3|Newcastle 54.97 -1.61 6|Manchester 53.48 -2.24 12|Liverpool 53.41 -2.98 9|Preston 53.76 -2.70 3|Bolton 53.58 -2.43 3|Stockport 53.41 -2.16 3|Chester 53.19 -2.89 2|Derby 52.92 -1.48 3|Nottingham 52.95 -1.15 5|Stoke 53.00 -2.18 3|Lincoln 53.23 -0.54 2|Lancaster 54.05 -2.80 1|Birmingham 52.48 -1.90 14|Leicester 52.64 -1.13 5|Coventry 52.41 -1.51 4|Norwich 52.63 1.30 3|Cambridge 52.21 0.12 2|Oxford 51.75 -1.26 2|London 51.51 -0.12 40|Croydon 51.37 -0.10 6|Brighton 50.83 -0.14 4|Southampton 50.90 -1.40 4|Portsmouth 50.80 -1.09 3|Reading 51.45 -0.97 3|Bristol 51.45 -2.59 6|Exeter 50.72 -3.53 2|Plymouth 50.38 -4.14 3|Truro 50.26 -5.05 1|Gloucester 51.86 -2.24 2|Swindon 51.56 -1.78 2|Luton 51.88 -0.42 2|Ipswich 52.06 1.16 2|Carlisle 54.89 -2.93 1|Sunderland 54.91 -1.38 3|Worcester 52.19 -2.22 1|Shrewsbury 52.71 -2.75 1|Maidstone 51.27 0.52 2|Canterbury 51.28 1.08 1`;

export const TOWNS = TABLE.split("|").map((row, at) => {
  const [name, lat, lon, weight] = row.split(" ");
  return { name, lat: Number(lat), lon: Number(lon), weight: Number(weight), area: `E0899${String(at).padStart(4, "0")}` };
});

/** The towns of a catalogue of so many services. */
export const townsFor = (services) => (services <= 2_000 ? TOWNS.slice(0, 3) : services <= 20_000 ? TOWNS.slice(0, 20) : TOWNS);

/** A point near a town, in ten-thousandths of a degree, as the core has them. */
export function near(draw, town, spread) {
  return {
    lat: Math.round((town.lat + draw.bell() * spread) * 10_000),
    lon: Math.round((town.lon + draw.bell() * spread * 1.6) * 10_000),
  };
}
