//! In which order blocks are made and handed to the allocator.

use super::Draft;
use crate::ssa::{Block, Func};

/// Drafts in reverse postorder; of two successors the one whose code comes first is the nearer. Those that nothing reaches are last.
pub(super) fn reverse_postorder(drafts: &[Draft], code_order: &[usize]) -> Vec<usize> {
    let mut place = vec![0; drafts.len()];
    for (index, draft) in code_order.iter().enumerate() {
        place[*draft] = index;
    }
    // Later code is visited first, and so ends up later.
    let successors = |draft: usize| {
        let mut list: Vec<usize> = drafts[draft].successors.iter().map(|(to, _)| *to).collect();
        list.sort_unstable_by_key(|to| place[*to]);
        list
    };
    let mut seen = vec![false; drafts.len()];
    seen[0] = true;
    let mut stack = vec![(0, successors(0))];
    let mut order = Vec::with_capacity(drafts.len());
    while let Some((draft, left)) = stack.last_mut() {
        match left.pop() {
            Some(next) => {
                if !core::mem::replace(&mut seen[next], true) {
                    stack.push((next, successors(next)));
                }
            }
            None => {
                order.push(*draft);
                stack.pop();
            }
        }
    }
    order.reverse();
    order.extend(code_order.iter().copied().filter(|draft| !seen[*draft]));
    order
}

/// Every block after all that it dominates. Blocks that nothing reaches come first.
pub(super) fn postorder(func: &Func, roots: &[Block]) -> Vec<Block> {
    let mut seen = vec![false; func.blocks.len()];
    let mut order = Vec::with_capacity(func.layout.len());
    let mut stack: Vec<(Block, Vec<Block>)> = Vec::new();
    for root in roots {
        if core::mem::replace(&mut seen[root.index()], true) {
            continue;
        }
        stack.push((*root, successors(func, *root)));
        while let Some((block, left)) = stack.last_mut() {
            match left.pop() {
                Some(next) => {
                    if !core::mem::replace(&mut seen[next.index()], true) {
                        stack.push((next, successors(func, next)));
                    }
                }
                None => {
                    order.push(*block);
                    stack.pop();
                }
            }
        }
    }
    let unreached = func.layout.iter().copied().filter(|block| !seen[block.index()]);
    unreached.chain(order).collect()
}

fn successors(func: &Func, block: Block) -> Vec<Block> {
    let mut list = Vec::new();
    func.each_successor(block, &mut |call| list.push(call.block));
    list
}
