use super::*;

const SOURCE: &str = "#[test]\nfn s1_one() {}\n#[test]\nfn s11_two() {}\n";

fn source(path: &str, text: impl Into<String>) -> Source {
    Source { path: path.into(), text: text.into() }
}

fn hazard(number: usize) -> String {
    format!(
        "[[hazard]]\nid = \"H{number}\"\ntitle = \"t\"\ncause = \"c\"\neffect = \"e\"\nresidual = \"r\"\nowner = \"o\"\n\
         status = \"Built.\"\n[[hazard.control]]\ntext = \"x\"\nrule = \"S1\"\ntests = [\"s1_one\"]\n"
    )
}

fn rule(number: usize) -> String {
    let test = if number == 11 { "s11_two" } else { "s1_one" };
    format!("[[rule]]\nid = \"S{number}\"\ntext = \"t\"\ntests = [\"{test}\"]\n")
}

/// What is said of eighteen hazards, the text of all of them changed, and of eleven rules in order but for their names.
fn said(change: impl Fn(String) -> String) -> Vec<Fault> {
    let hazards = change((1..=18).map(hazard).collect());
    let rules: String = (1..=11).map(rule).collect();
    let rules = format!("{rules}[[never]]\nwhat = \"hidden\"\ntests = [\"s11_two\"]\n");
    let sources = [source(HAZARDS.0, hazards), source(RULES.0, rules), source("a.rs", SOURCE)];
    check(&sources).into_iter().filter(|fault| !fault.contains("no test is named after")).collect()
}

#[test]
fn a_complete_file_has_no_faults() {
    assert_eq!(said(|text| text), [""; 0]);
}

#[test]
fn every_fault_of_a_hazard_is_named_with_its_line() {
    let cases = [
        ("tests = [\"s1_one\"]", "tests = [\"s1_gone\"]", "12: there is no test \"s1_gone\""),
        ("tests = [\"s1_one\"]", "tests = []", "10: no test proves this"),
        ("id = \"H1\"", "id = \"H2\"", "1: H1 is not there"),
        ("id = \"H1\"", "id = \"H19\"", "2: no H is called \"H19\""),
        ("owner = \"o\"", "owner = \" \"", "2: title, cause, effect, residual, owner and status are needed"),
        ("residual = \"r\"", "residual = \"5 of 25\"", "2: what is left is said in words"),
        ("status = \"Built.\"", "status = \"Not built.\"", "2: a hazard has controls, or its status begins with"),
        ("rule = \"S1\"", "rule = \"S\"", "10: no rule is called \"S\""),
        ("rule = \"S1\"", "rule = \"Z1\"", "10: no rule is called \"Z1\""),
        ("cause = \"c\"", "cuase = \"c\"", "4: unknown field `cuase`"),
        ("cause = \"c\"", "cause = c", "4: "),
    ];
    for (from, to, expected) in cases {
        let faults = said(|text| text.replacen(from, to, 1));
        let expected = format!("docs/safety/hazards.toml:{expected}");
        assert!(faults.iter().any(|fault| fault.starts_with(&expected)), "{to}: {faults:?}");
    }
}

#[test]
fn a_hazard_twice_or_without_controls_is_named() {
    let twice = said(|text| text + &hazard(3));
    assert_eq!(twice, ["docs/safety/hazards.toml:218: H3 stands here twice"]);
    let control = "[[hazard.control]]\ntext = \"x\"\nrule = \"S1\"\ntests = [\"s1_one\"]\n";
    let none = said(|text| text.replacen(control, "", 1));
    assert!(none[0].contains("2: a hazard has controls"), "{none:?}");
    let not_built = said(|text| text.replacen(control, "", 1).replacen("Built.", "Not built: one language.", 1));
    assert_eq!(not_built, [""; 0]);
}

#[test]
fn every_rule_has_a_test_that_bears_its_name() {
    let rules = "[[rule]]\nid = \"S1\"\ntext = \"t\"\ntests = [\"s11_two\"]\n[[rule]]\nid = \"S11\"\ntext = \" \"\n\
                 tests = [\"s11_two\"]\n[[never]]\nwhat = \"hidden\"\ntests = []\n";
    let faults = check(&[source(RULES.0, rules), source("a.rs", SOURCE)]);
    assert_eq!(faults[0], "docs/safety/hazards.toml: is not there");
    for expected in
        ["1: S2 is not there", "2: no test is named after S1", "6: it does not say", "10: no test proves this"]
    {
        let expected = format!("docs/safety/rules.toml:{expected}");
        assert!(faults.iter().any(|fault| fault.starts_with(&expected)), "{expected}: {faults:?}");
    }
}
