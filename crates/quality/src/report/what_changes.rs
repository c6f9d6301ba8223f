//! What each question changes.

use super::{Section, list};
use crate::Fault;
use crate::effect::{Changes, Effects, effects};
use crate::table::{share, table};
use crate::world::World;

pub fn section(world: &World) -> Result<Section, Fault> {
    let effects = effects(world)?;
    let idle: Vec<String> =
        effects.iter().filter(|of| of.all.is_idle()).map(|of| format!("`{}`", of.question)).collect();
    let choices: Vec<String> = effects.iter().filter(|of| !of.all.is_idle()).filter_map(idle_choices).collect();
    let head = ["Question", "Tried", "First three", "Suggestions", "Safety notices"];
    let questions: Vec<Vec<String>> = effects.iter().map(|of| cells(format!("`{}`", of.question), of.all)).collect();
    let each: Vec<Vec<String>> = effects.iter().flat_map(by_choice).collect();
    let text = format!(
        "## What each question changes\n\nEvery choice, alone, instead of no answer, for each of the people who is asked the question. Shares of \
         the times tried: the first three of a goal or the order of the goals change, the set of suggestions changes, the safety notices change. \
         Topics are left aside: each is a goal of its own.\n\n{}\nQuestions that never change any of these; whatever else \
         they are for, no suggestion hangs on them: {}\n\nChoices that never do, of the others:\n\n{}\n<details><summary>Every choice</summary>\n\n{}\n</details>\n",
        table(&head, &questions),
        if idle.is_empty() { "none.".to_owned() } else { format!("{}.", idle.join(", ")) },
        list(&choices, "None."),
        table(&head, &each)
    );
    let short = format!("questions   {} tried; {} change no suggestion and no notice\n", effects.len(), idle.len());
    Ok(Section { text, short, broken: Vec::new() })
}

fn cells(name: String, changes: Changes) -> Vec<String> {
    let shares = [changes.first, changes.set, changes.notices].map(|of| share(changes.share(of)));
    [name, changes.tried.to_string()].into_iter().chain(shares).collect()
}

fn by_choice(of: &Effects) -> Vec<Vec<String>> {
    let row = |(choice, changes): &(String, Changes)| cells(format!("`{}`: {choice}", of.question), *changes);
    of.choices.iter().map(row).collect()
}

fn idle_choices(of: &Effects) -> Option<String> {
    let idle: Vec<&str> =
        of.choices.iter().filter(|(_, changes)| changes.is_idle()).map(|(choice, _)| choice.as_str()).collect();
    (!idle.is_empty()).then(|| format!("`{}`: {}", of.question, idle.join(", ")))
}
