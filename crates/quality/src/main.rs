//! Judges' sheet.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program at a terminal")]
use waymark_quality::world::World;
use waymark_quality::{people, sheet};
fn main() -> Result<(), waymark_quality::Fault> {
    let world = World::load()?;
    if std::env::args().nth(1).as_deref() == Some("judge-sheet") {
        print!("{}", sheet::lines(&sheet::picks(&world)?));
        return Ok(());
    }
    for p in people::people()? {
        let o = world.outcome(&p.answered(&world)?);
        for f in p.faults(&world, &o) {
            println!("{f}");
        }
    }
    Ok(())
}
