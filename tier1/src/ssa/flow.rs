//! Facts about the flow of a function: predecessors, order, dominators, loops.
//! Owns their computation (from the virtual root above all roots). Nothing is kept up to date: a pass asks again. Entry: `Flow::of`.

use super::func::*;

/// Order, predecessors and dominators of the reachable blocks.
pub struct Flow {
    /// Reachable blocks in reverse postorder; a loop's header comes before its body.
    pub order: Vec<Block>,
    /// Position in `order`, by block; `UNREACHED` otherwise.
    position: Vec<u32>,
    /// By block.
    pub predecessors: Vec<Vec<Block>>,
    /// Immediate dominator by block; none for roots and where only the virtual root dominates.
    pub dominator: Vec<Option<Block>>,
    /// Entry and exit times in the dominator tree, by block.
    times: Vec<(u32, u32)>,
    children: Vec<Vec<Block>>,
    tree_roots: Vec<Block>,
}

const UNREACHED: u32 = u32::MAX;

impl Flow {
    pub fn of(func: &Func) -> Flow {
        let count = func.blocks.len();
        let roots = func.roots();
        let order = reverse_postorder(func, &roots);
        let mut position = vec![UNREACHED; count];
        for (at, block) in order.iter().enumerate() {
            position[block.index()] = at as u32;
        }
        let mut predecessors = vec![Vec::new(); count];
        for block in &order {
            func.each_successor(*block, &mut |call| predecessors[call.block.index()].push(*block));
        }
        let mut is_root = vec![false; count];
        for root in &roots {
            is_root[root.index()] = true;
        }
        let mut flow = Flow {
            order,
            position,
            predecessors,
            dominator: vec![None; count],
            times: vec![(0, 0); count],
            children: vec![Vec::new(); count],
            tree_roots: Vec::new(),
        };
        flow.find_dominators(&is_root);
        flow.number_tree();
        flow
    }

    /// Cooper, Harvey, Kennedy: "A Simple, Fast Dominance Algorithm", over positions; 0 is the virtual root, a block is its position + 1.
    fn find_dominators(&mut self, is_root: &[bool]) {
        let count = self.order.len();
        let mut idom = vec![UNREACHED; count + 1];
        idom[0] = 0;
        let mut changed = true;
        while changed {
            changed = false;
            for at in 0..count {
                let block = self.order[at];
                let mut new = if is_root[block.index()] { 0 } else { UNREACHED };
                for pred in &self.predecessors[block.index()] {
                    let pred = self.position[pred.index()] + 1;
                    if idom[pred as usize] == UNREACHED {
                        continue;
                    }
                    new = if new == UNREACHED { pred } else { intersect(&idom, new, pred) };
                }
                if idom[at + 1] != new {
                    idom[at + 1] = new;
                    changed = true;
                }
            }
        }
        for at in 0..count {
            let block = self.order[at];
            match idom[at + 1] {
                0 | UNREACHED => self.tree_roots.push(block),
                parent => {
                    let parent = self.order[parent as usize - 1];
                    self.dominator[block.index()] = Some(parent);
                    self.children[parent.index()].push(block);
                }
            }
        }
    }

    fn number_tree(&mut self) {
        let mut time = 0;
        // (block, has been entered)
        let mut stack: Vec<(Block, bool)> =
            self.tree_roots.iter().rev().map(|block| (*block, false)).collect();
        while let Some((block, entered)) = stack.pop() {
            time += 1;
            if entered {
                self.times[block.index()].1 = time;
                continue;
            }
            self.times[block.index()].0 = time;
            stack.push((block, true));
            stack.extend(self.children[block.index()].iter().rev().map(|child| (*child, false)));
        }
    }

    pub fn is_reachable(&self, block: Block) -> bool {
        self.position.get(block.index()).is_some_and(|at| *at != UNREACHED)
    }
    /// Place in reverse postorder.
    pub fn position(&self, block: Block) -> u32 {
        self.position[block.index()]
    }
    /// Whether every way to `b` goes through `a`; a block dominates itself.
    pub fn dominates(&self, a: Block, b: Block) -> bool {
        let (a, b) = (self.times[a.index()], self.times[b.index()]);
        a.0 <= b.0 && b.1 <= a.1
    }
    /// Roots of the dominator forest.
    pub fn tree_roots(&self) -> &[Block] {
        &self.tree_roots
    }
    pub fn children(&self, block: Block) -> &[Block] {
        &self.children[block.index()]
    }
    /// Blocks so that a dominator comes before what it dominates, and children directly follow in depth-first order.
    pub fn tree_preorder(&self) -> Vec<Block> {
        let mut stack: Vec<Block> = self.tree_roots.iter().rev().copied().collect();
        let mut out = Vec::with_capacity(self.order.len());
        while let Some(block) = stack.pop() {
            out.push(block);
            stack.extend(self.children[block.index()].iter().rev());
        }
        out
    }
    /// An edge to a block that dominates its source.
    pub fn is_back_edge(&self, from: Block, to: Block) -> bool {
        self.dominates(to, from)
    }
}

fn intersect(idom: &[u32], mut a: u32, mut b: u32) -> u32 {
    while a != b {
        while a > b {
            a = idom[a as usize];
        }
        while b > a {
            b = idom[b as usize];
        }
    }
    a
}

fn reverse_postorder(func: &Func, roots: &[Block]) -> Vec<Block> {
    let mut state = vec![false; func.blocks.len()];
    let mut order = Vec::with_capacity(func.layout.len());
    let mut stack: Vec<(Block, Vec<Block>)> = Vec::new();
    // Later roots first, so that the entry is first after reversing.
    for root in roots.iter().rev() {
        if core::mem::replace(&mut state[root.index()], true) {
            continue;
        }
        stack.push((*root, successors(func, *root)));
        while let Some((block, rest)) = stack.last_mut() {
            match rest.pop() {
                Some(next) => {
                    if !core::mem::replace(&mut state[next.index()], true) {
                        let targets = successors(func, next);
                        stack.push((next, targets));
                    }
                }
                None => {
                    order.push(*block);
                    stack.pop();
                }
            }
        }
    }
    order.reverse();
    order
}

fn successors(func: &Func, block: Block) -> Vec<Block> {
    let mut targets = Vec::new();
    func.each_successor(block, &mut |call| targets.push(call.block));
    targets
}

/// A natural loop.
pub struct Loop {
    pub header: Block,
    /// Header included.
    pub blocks: Vec<Block>,
    /// Sources of back-edges.
    pub latches: Vec<Block>,
    /// Nearest loop around, in `Loops::loops`.
    pub parent: Option<usize>,
    pub depth: u32,
}

/// The natural loops, outer ones first.
pub struct Loops {
    pub loops: Vec<Loop>,
    /// Innermost loop by block.
    of_block: Vec<Option<usize>>,
}

impl Loops {
    pub fn of(func: &Func, flow: &Flow) -> Loops {
        let mut loops = Loops { loops: Vec::new(), of_block: vec![None; func.blocks.len()] };
        for header in &flow.order {
            let latches: Vec<Block> = flow.predecessors[header.index()]
                .iter()
                .copied()
                .filter(|pred| flow.dominates(*header, *pred))
                .collect();
            if latches.is_empty() {
                continue;
            }
            let mut inside = vec![false; func.blocks.len()];
            inside[header.index()] = true;
            let mut blocks = vec![*header];
            let mut work = latches.clone();
            while let Some(block) = work.pop() {
                if core::mem::replace(&mut inside[block.index()], true) {
                    continue;
                }
                blocks.push(block);
                work.extend(flow.predecessors[block.index()].iter().copied());
            }
            // Headers come in reverse postorder: what encloses this one is already there.
            let parent = loops.of_block[header.index()];
            let depth = parent.map_or(1, |parent| loops.loops[parent].depth + 1);
            let index = loops.loops.len();
            for block in &blocks {
                loops.of_block[block.index()] = Some(index);
            }
            loops.loops.push(Loop { header: *header, blocks, latches, parent, depth });
        }
        loops
    }
    /// The innermost loop of a block.
    pub fn innermost(&self, block: Block) -> Option<usize> {
        self.of_block[block.index()]
    }
    pub fn depth(&self, block: Block) -> u32 {
        self.innermost(block).map_or(0, |index| self.loops[index].depth)
    }
    pub fn contains(&self, index: usize, block: Block) -> bool {
        let mut at = self.innermost(block);
        while let Some(current) = at {
            if current == index {
                return true;
            }
            at = self.loops[current].parent;
        }
        false
    }
}
