//! What was probably meant by a name that does not exist.

/// The candidate nearest to a name, if it is near enough to have been meant.
pub fn nearest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let limit = (name.chars().count() / 3).clamp(1, 4);
    let near = candidates.iter().map(|c| (distance(name, c), *c)).min_by_key(|(d, _)| *d);
    near.filter(|(d, _)| *d <= limit).map(|(_, c)| c)
}

/// Letters to insert, delete, replace or swap with a neighbour to make one text into the other. Long texts are as far
/// apart as can be: nobody meant them.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(80).collect(), b.chars().take(80).collect());
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut next = vec![i];
        for j in 1..=b.len() {
            let replaced = row[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(row[j] + 1).min(next[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(before[j - 2] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        let needs = ["money", "debt", "benefits", "food"];
        assert_eq!(nearest("debts", &needs), Some("debt"));
        assert_eq!(nearest("benifits", &needs), Some("benefits"));
        assert_eq!(nearest("moeny", &needs), Some("money"));
        assert_eq!(nearest("gardening", &needs), None);
        assert_eq!(nearest("x", &[]), None);
    }
}
