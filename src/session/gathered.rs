//! Keeps together what belongs together, such as the questions about one passage.

use std::collections::HashMap;
use std::hash::Hash;

/// Moves the items of each group behind the first of them. Items keep their order within a group, and groups and items
/// without one keep theirs.
pub(super) fn gather<T, K: Hash + Eq>(items: Vec<T>, group_of: impl Fn(&T) -> Option<K>) -> Vec<T> {
    let mut firsts: HashMap<K, usize> = HashMap::new();
    let first_of = |(place, item): (usize, T)| {
        let first = group_of(&item).map_or(place, |group| *firsts.entry(group).or_insert(place));
        (first, item)
    };
    let mut ranked: Vec<(usize, T)> = items.into_iter().enumerate().map(first_of).collect();
    ranked.sort_by_key(|(first, _)| *first);
    ranked.into_iter().map(|(_, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_stand_where_the_first_of_them_stood() {
        let items = vec!["a1", "-1", "b1", "a2", "-2", "b2", "a3"];
        let group_of = |item: &&str| item.chars().next().filter(|group| *group != '-');
        assert_eq!(gather(items, group_of), ["a1", "a2", "a3", "-1", "b1", "b2", "-2"]);
    }
}
