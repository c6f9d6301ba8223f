//! Checkboxes: any number of choices, or the one that stands alone.

use super::el::div;
use super::fieldset::Level;
use super::radios::{Item, input};
use yew::{AttrValue, Callback, Html};

/// What checkboxes need.
#[derive(Default)]
pub struct CheckboxesProps {
    /// Name, and start of the ids: the first input has it as its id, the others `ID-2` and so on.
    pub id: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// Its level as a heading.
    pub level: Level,
    /// One line under the question.
    pub hint: AttrValue,
    /// What is wrong, if anything.
    pub error: AttrValue,
    /// The choices; those that stand alone come last.
    pub items: Vec<Item>,
    /// Called with the positions that are ticked after a change, the newest last.
    pub onpick: Callback<Vec<usize>>,
    /// Positions ticked so far, in the order they were ticked.
    pub ticked: Vec<usize>,
    /// More classes for the list.
    pub class: &'static str,
}

/// Any number of choices; nothing is ticked beforehand.
pub fn checkboxes(props: &CheckboxesProps) -> Html {
    let inputs = props.items.iter().enumerate().map(|(at, item)| {
        let (onpick, after) = (props.onpick.clone(), toggled(&props.items, &props.ticked, at));
        let item = Item { checked: props.ticked.contains(&at), ..item.clone() };
        input("checkbox", &props.id, at, &item, Callback::from(move |_| onpick.emit(after.clone())))
    });
    crate::kit::fieldset::fieldset(&crate::kit::fieldset::FieldsetProps {
        id: props.id.clone(),
        legend: props.legend.clone(),
        level: props.level,
        hint: props.hint.clone(),
        error: props.error.clone(),
        children: div().class("nhsuk-checkboxes").class(props.class).children(inputs).html(),
    })
}

/// What is ticked after a press on one box: a choice that stands alone takes the others away, and the other way round.
pub fn toggled(items: &[Item], ticked: &[usize], at: usize) -> Vec<usize> {
    if ticked.contains(&at) {
        return ticked.iter().copied().filter(|other| *other != at).collect();
    }
    let alone = |i: usize| items.get(i).is_some_and(|item| item.exclusive);
    let kept = ticked.iter().copied().filter(|other| !alone(at) && !alone(*other));
    kept.chain([at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn items() -> Vec<Item> {
        (0..5).map(|i| Item { exclusive: i >= 3, ..Item::default() }).collect()
    }

    proptest! {
        #[test]
        fn a_choice_that_stands_alone_never_has_company(presses in proptest::collection::vec(0usize..5, 0..12)) {
            let mut ticked = Vec::new();
            for press in presses {
                let before = ticked.contains(&press);
                ticked = toggled(&items(), &ticked, press);
                prop_assert_eq!(ticked.contains(&press), !before);
                prop_assert!(ticked.len() == 1 || ticked.iter().all(|t| *t < 3));
            }
        }
    }
}
