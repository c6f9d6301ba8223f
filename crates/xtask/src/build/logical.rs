//! Turns left and right in a compiled stylesheet into start and end, so that `dir="rtl"` mirrors the page (rule A17).
//!
//! What is drawn must not be turned: borders of a thing that is rotated (ticks, chevrons) stay as they are, and so do
//! the margins of paper (`@page`). Reading the sheet is here, what becomes of one declaration in [`declaration`].

mod declaration;
mod sheet;

use declaration::{Declaration, Drawn};
use sheet::Item;
use std::collections::BTreeSet;

/// The sheet with logical properties; everything else, and the order of everything, as it was.
pub fn logical(css: &str) -> String {
    let items = sheet::read(css);
    let mut rotated = BTreeSet::new();
    find_rotated(&items, &mut rotated);
    sheet::write(&turn(items, &rotated, Drawn::No))
}

/// The things (`.tick:after`) that any rule rotates.
fn find_rotated(items: &[Item], found: &mut BTreeSet<String>) {
    for item in items {
        let Item::Block { prelude, items } = item else { continue };
        if items.iter().any(is_rotation) {
            found.extend(sheet::subjects(prelude));
        }
        find_rotated(items, found);
    }
}

fn is_rotation(item: &Item) -> bool {
    let Item::Line(text) = item else { return false };
    Declaration::read(text).is_some_and(|declaration| {
        (declaration.name == "transform" && declaration.value.contains("rotate(")) || declaration.name == "rotate"
    })
}

fn turn(items: Vec<Item>, rotated: &BTreeSet<String>, drawn: Drawn) -> Vec<Item> {
    items.into_iter().flat_map(|item| turn_one(item, rotated, drawn)).collect()
}

fn turn_one(item: Item, rotated: &BTreeSet<String>, drawn: Drawn) -> Vec<Item> {
    match item {
        // Paper has no direction of reading.
        Item::Block { ref prelude, .. } if prelude.starts_with("@page") || prelude.starts_with("@font-face") => {
            vec![item]
        }
        Item::Block { prelude, items } => {
            let is_rotated = sheet::subjects(&prelude).iter().any(|subject| rotated.contains(subject));
            let drawn = if is_rotated { Drawn::Yes } else { drawn };
            let items = turn(items, rotated, drawn);
            vec![Item::Block { prelude, items }]
        }
        Item::Line(text) => match Declaration::read(&text) {
            Some(declaration) => declaration.turned(drawn).into_iter().map(Item::Line).collect(),
            None => vec![Item::Line(text)],
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of the declarations of one rule.
    fn rule(declarations: &str) -> String {
        let css = logical(&format!("a{{{declarations}}}"));
        css.strip_prefix("a{").and_then(|rest| rest.strip_suffix('}')).map(str::to_owned).unwrap()
    }

    #[test]
    fn sides_become_start_and_end() {
        assert_eq!(rule("margin-left:1px;padding-right:2px"), "margin-inline-start:1px;padding-inline-end:2px");
        assert_eq!(rule("left:0;right:auto"), "inset-inline-start:0;inset-inline-end:auto");
        assert_eq!(rule("border-left:1px solid"), "border-inline-start:1px solid");
        assert_eq!(rule("border-right-width:0"), "border-inline-end-width:0");
        assert_eq!(rule("border-left-color:red"), "border-inline-start-color:red");
        assert_eq!(rule("border-top-left-radius:4px"), "border-start-start-radius:4px");
        assert_eq!(rule("border-bottom-right-radius:4px"), "border-end-end-radius:4px");
        assert_eq!(rule("scroll-margin-left:4px"), "scroll-margin-inline-start:4px");
        assert_eq!(rule("text-align:left"), "text-align:start");
    }

    #[test]
    fn floats_keep_their_old_word_for_browsers_that_know_no_other() {
        assert_eq!(rule("float:left"), "float:left;float:inline-start");
        assert_eq!(rule("clear:right!important"), "clear:right!important;clear:inline-end!important");
        assert_eq!(rule("clear:both;float:none"), "clear:both;float:none");
    }

    #[test]
    fn shorthands_part_only_where_their_sides_differ() {
        assert_eq!(rule("margin:0 0 0 8px"), "margin-block:0;margin-inline:8px 0");
        assert_eq!(
            rule("padding:1px 2px 3px 4px!important"),
            "padding-block:1px 3px!important;padding-inline:4px 2px!important"
        );
        assert_eq!(rule("border-width:0 0 1px 2px"), "border-block-width:0 1px;border-inline-width:2px 0");
        assert_eq!(rule("inset:0 auto 0 1px"), "inset-block:0;inset-inline:1px auto");
        assert_eq!(rule("margin:1px 2px 3px 2px;padding:1px 2px"), "margin:1px 2px 3px 2px;padding:1px 2px");
        assert_eq!(rule("padding:0 0 0 calc(1px + 2px)"), "padding-block:0;padding-inline:calc(1px + 2px) 0");
        assert_eq!(
            rule("border-radius:1px 2px 3px 4px"),
            "border-start-start-radius:1px;border-start-end-radius:2px;border-end-end-radius:3px;border-end-start-radius:4px"
        );
        assert_eq!(rule("border-radius:4px 4px 0 0"), "border-radius:4px 4px 0 0");
    }

    #[test]
    fn what_comes_later_still_wins() {
        assert_eq!(rule("margin:0;margin-left:1px;margin:2px"), "margin:0;margin-inline-start:1px;margin:2px");
    }

    #[test]
    fn what_is_drawn_or_no_side_stays() {
        for kept in [
            "background-position:left top",
            "transform:translate(-50%)",
            "margin-top:1px",
            "--left:1px",
            "-webkit-margin-start:1px",
            "content:\"left:0;}\"",
            "text-align:center",
            "background:url(a;left:0}.svg)",
            "transition:left 1s",
            "margin-inline-start:1px",
            "clip-path:polygon(0 0,100% 50%)",
        ] {
            assert_eq!(rule(kept), kept);
        }
    }

    #[test]
    fn borders_of_a_rotated_thing_stay_in_every_rule_about_it() {
        let css =
            "b .t:after{left:1px;border-left:1px solid;transform:rotate(45deg)}c .t::after,d{border-width:0 0 1px 2px}";
        let turned = "b .t:after{inset-inline-start:1px;border-left:1px solid;transform:rotate(45deg)}\
                      c .t::after,d{border-width:0 0 1px 2px}";
        assert_eq!(logical(css), turned);
    }

    #[test]
    fn rules_within_rules_and_paper() {
        let css =
            "@charset \"UTF-8\";@media print{@page{margin:1mm 2mm 3mm 4mm}a{left:0}}@supports (left:0){b{float:left}}";
        let turned = "@charset \"UTF-8\";@media print{@page{margin:1mm 2mm 3mm 4mm}a{inset-inline-start:0}}\
                      @supports (left:0){b{float:left;float:inline-start}}";
        assert_eq!(logical(css), turned);
        assert_eq!(
            logical("a{left:0;b{right:0}left:1px}"),
            "a{inset-inline-start:0;b{inset-inline-end:0}inset-inline-start:1px}"
        );
    }

    #[test]
    fn comments_strings_and_space_do_not_mislead() {
        assert_eq!(logical("/*! a{left:0} */a{left : 0 ;}"), "/*! a{left:0} */a{inset-inline-start:0}");
        assert_eq!(logical("a[title=\"}{;left:\"]{left:0}"), "a[title=\"}{;left:\"]{inset-inline-start:0}");
        assert_eq!(
            logical("a{/* left */right:0;content:'\\';left:0'}"),
            "a{/* left */inset-inline-end:0;content:'\\';left:0'}"
        );
    }
}
