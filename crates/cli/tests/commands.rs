//! The command as people run it: what it prints and how it ends.

use std::path::Path;
use std::process::Command;

fn waymark(arguments: &[&str]) -> (i32, String, String) {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let output = Command::new(env!("CARGO_BIN_EXE_waymark")).args(arguments).current_dir(content).output();
    let Ok(output) = output else { return (-1, String::new(), "the command does not run".to_owned()) };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_content_of_this_checkout_is_in_order() {
    let (code, _, said) = waymark(&["check"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("0 problems"), "{said}");
}

#[test]
fn a_folder_without_content_is_said_to_be_one() {
    let (code, _, said) = waymark(&["check", "docs"]);
    assert_eq!(code, 1);
    assert!(said.contains("docs/questions.toml: cannot be read"), "{said}");
}

#[test]
fn the_data_files_are_written_under_the_names_of_their_content() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("data");
    let _ = std::fs::remove_dir_all(&out);
    let (code, listed, said) = waymark(&["build", "--out", &out.to_string_lossy()]);
    assert_eq!(code, 0, "{said}");
    let written = std::fs::read_dir(&out).map(Iterator::count).unwrap_or_default();
    assert_eq!(written, waymark_content::DATA_FILES.len());
    assert!(waymark_content::DATA_FILES.iter().all(|file| listed.contains(file.file_name)), "{listed}");
}

#[test]
fn help_is_given_and_slips_are_said() {
    for arguments in [&["--help"][..], &["check", "--help"], &["build", "--help"]] {
        let (code, help, _) = waymark(arguments);
        assert!(code == 0 && help.contains("Usage: waymark"), "{help}");
    }
    for (arguments, expected) in [
        (&["chekc"][..], "there is no command \"chekc\""),
        (&["build"], "--out is missing"),
        (&["check", "--all"], "there is no option --all"),
    ] {
        let (code, _, said) = waymark(arguments);
        assert!(code == 2 && said.contains(expected), "{said}");
    }
}
