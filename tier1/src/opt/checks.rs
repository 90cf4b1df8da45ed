//! Checks that cannot fail go: bounds of arrays, spans and strings, and nulls, by what branches and earlier checks have shown.
//! A bounds check needs two proofs, 0 ≤ index and index ≤ length - 1. What is known are inequalities a ≤ b + c (`Fact`), each from a
//! block on: the outcome of the branch that leads there, or a check that has passed. The prover goes from term to term along them,
//! through sums with constants that cannot overflow, and through block parameters: those are proved for each argument where it
//! comes from, a loop's parameter by induction over its turns (the other side must come from outside the loop).
//! Two bounds of a `for` loop show the shape: i < n is the branch, 0 ≤ i is induction: 0 at first, then i + 1, which i < n keeps from
//! overflowing.
//! Accesses then rest on branches: nothing may move up after this pass. Entry: `run`.

use super::fold::constant;
use crate::ssa::flow::Flow;
use crate::ssa::{Block, Func, Inst, Type, Value, ValueDef, inst};
use hashbrown::HashMap;
use ir::{Cond, MemType};

/// True when something changed.
pub fn run(func: &mut Func) -> bool {
    let flow = Flow::of(func);
    let facts = find_facts(func, &flow);
    let mut found = Vec::new();
    let mut decided = Vec::new();
    let mut prover = Prover { func, flow: &flow, facts: &facts, assumed: Vec::new(), steps: 0 };
    for block in &func.layout {
        for (at, id) in func.block(*block).insts.iter().enumerate() {
            let at = At { block: *block, before: at as u32, to: None };
            if let Inst::Branch(op) = func.inst(*id)
                && let Some(goes) = prover.decide(op.cond, at)
            {
                let target = if goes { op.then } else { op.other };
                decided.push((*id, target));
                continue;
            }
            let passes = match func.inst(*id) {
                Inst::CheckBounds(op) => prover.is_in_bounds(op.index, op.length, at),
                Inst::CheckNull(op) => prover.is_not_null(op.a, at),
                _ => false,
            };
            if passes {
                found.push((*block, *id));
            }
        }
    }
    for (block, id) in &found {
        let operand = match func.inst(*id) {
            Inst::CheckBounds(op) => op.index,
            Inst::CheckNull(op) => op.a,
            _ => continue,
        };
        let result = func.node(*id).first_result;
        func.replace(result, operand);
        func.blocks[block.index()].insts.retain(|other| other != id);
    }
    if !found.is_empty() {
        func.apply_aliases();
    }
    for (id, target) in &decided {
        func.insts[id.index()].inst = inst::Jump { target: *target }.into();
    }
    if !decided.is_empty() {
        super::blocks::order(func);
    }
    !found.is_empty() || !decided.is_empty()
}

/// A number that is the same wherever its definition reaches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Term {
    Zero,
    Value(Value),
    /// Of an object: every reading of it gives the same.
    Length(Value),
}

/// A term and a distance from it.
type Sum = (Term, i64);

/// a ≤ b + c, as numbers that do not wrap.
#[derive(Clone, Copy)]
struct Fact {
    a: Term,
    b: Term,
    c: i64,
    /// From this instruction of its block on.
    from: u32,
}

/// What is known from a block on, where it and no dominator of it says so first.
#[derive(Default)]
struct Facts {
    sums: Vec<Vec<Fact>>,
    /// Values that are not null.
    not_null: Vec<Vec<(Value, u32)>>,
    /// On the way from a block to one that others lead to as well.
    edges: HashMap<(Block, Block), Vec<Fact>>,
}

/// A place in the code: everything before this instruction of the block has run.
#[derive(Clone, Copy)]
struct At {
    block: Block,
    before: u32,
    /// The end of the block, on the way to this one.
    to: Option<Block>,
}

const END: u32 = u32::MAX;
/// Elements of the longest array.
const MOST_ELEMENTS: i64 = i32::MAX as i64;
const DEEPEST: u32 = 12;
const MOST_STEPS: u32 = 400;

/// What a check gives back is what it was given.
fn strip(func: &Func, value: Value) -> Value {
    let mut value = func.resolve(value);
    loop {
        value = match func.def_inst(value) {
            Some(Inst::CheckNull(op)) => func.resolve(op.a),
            Some(Inst::CheckBounds(op)) => func.resolve(op.index),
            _ => return value,
        };
    }
}

fn sum_of(func: &Func, value: Value) -> Sum {
    let value = strip(func, value);
    if let Some(number) = constant(func, value) {
        return (Term::Zero, number);
    }
    match func.def_inst(value) {
        Some(Inst::Length(op)) => length_of(func, op.object),
        _ => (Term::Value(value), 0),
    }
}

fn length_of(func: &Func, object: Value) -> Sum {
    let object = strip(func, object);
    match func.def_inst(object) {
        // It is there, so its length was not negative.
        Some(Inst::NewArray(op)) => sum_of(func, op.length),
        _ => (Term::Length(object), 0),
    }
}

/// Least and greatest number.
fn range(func: &Func, term: Term) -> (i64, i64) {
    let all = (i32::MIN as i64, i32::MAX as i64);
    match term {
        Term::Zero => (0, 0),
        Term::Length(_) => (0, MOST_ELEMENTS),
        Term::Value(value) => match func.def_inst(value) {
            Some(Inst::Zext8(_)) => (0, 255),
            Some(Inst::Zext16(_)) => (0, 65535),
            Some(Inst::Sext8(_)) => (-128, 127),
            Some(Inst::Sext16(_)) => (-32768, 32767),
            Some(Inst::Icmp(_) | Inst::Fcmp(_)) => (0, 1),
            Some(Inst::Iand(op)) => match (constant(func, op.a), constant(func, op.b)) {
                (Some(mask), _) | (_, Some(mask)) if mask >= 0 => (0, mask),
                _ => all,
            },
            Some(Inst::Ushr(op)) => match constant(func, op.count) {
                Some(count) if count & 31 != 0 => (0, (u32::MAX >> (count & 31)) as i64),
                _ => all,
            },
            Some(Inst::Urem(op)) => match constant(func, op.b) {
                Some(divisor) if divisor > 0 => (0, divisor - 1),
                _ => all,
            },
            Some(Inst::Srem(op)) => match constant(func, op.b) {
                Some(divisor) if divisor > 0 => (1 - divisor, divisor - 1),
                _ => all,
            },
            Some(
                Inst::Load(inst::Load { mem, .. })
                | Inst::LoadIndexed(inst::LoadIndexed { mem, .. }),
            ) => match mem {
                MemType::U1 => (0, 255),
                MemType::U2 => (0, 65535),
                MemType::I1 => (-128, 127),
                MemType::I2 => (-32768, 32767),
                _ => all,
            },
            _ => all,
        },
    }
}

fn find_facts(func: &Func, flow: &Flow) -> Facts {
    let count = func.blocks.len();
    let mut facts = Facts {
        sums: vec![Vec::new(); count],
        not_null: vec![Vec::new(); count],
        edges: HashMap::new(),
    };
    for block in &flow.order {
        if let Some(Inst::Branch(op)) = func.terminator(*block)
            && op.then.block != op.other.block
        {
            for (to, is_true) in [(op.then.block, true), (op.other.block, false)] {
                let (sums, not_null) = outcome(func, op.cond, is_true);
                if flow.predecessors[to.index()].len() == 1 {
                    facts.sums[to.index()].extend(sums);
                    facts.not_null[to.index()].extend(not_null.map(|value| (value, 0)));
                } else {
                    facts.edges.insert((*block, to), sums);
                }
            }
        }
        for (at, id) in func.block(*block).insts.iter().enumerate() {
            let from = at as u32 + 1;
            match func.inst(*id) {
                Inst::CheckBounds(op) => {
                    let (index, length) = (sum_of(func, op.index), sum_of(func, op.length));
                    let facts = &mut facts.sums[block.index()];
                    add(facts, (Term::Zero, 0), index, from);
                    add(facts, (index.0, index.1 + 1), length, from);
                }
                Inst::CheckNull(op) => {
                    facts.not_null[block.index()].push((strip(func, op.a), from));
                }
                Inst::NewArray(op) => {
                    let length = sum_of(func, op.length);
                    add(&mut facts.sums[block.index()], (Term::Zero, 0), length, from);
                }
                _ => {}
            }
        }
    }
    facts
}

/// a ≤ b.
fn add(facts: &mut Vec<Fact>, a: Sum, b: Sum, from: u32) {
    if a.0 != b.0 {
        facts.push(Fact { a: a.0, b: b.0, c: b.1 - a.1, from });
    }
}

/// What a branch says about where it leads to: inequalities, a value that is not null.
fn outcome(func: &Func, cond: Value, is_true: bool) -> (Vec<Fact>, Option<Value>) {
    let mut facts = Vec::new();
    let Some(Inst::Icmp(op)) = func.def_inst(cond) else {
        // A number or a boolean, against zero.
        if !is_true {
            let value = sum_of(func, cond);
            add(&mut facts, value, (Term::Zero, 0), 0);
            add(&mut facts, (Term::Zero, 0), value, 0);
        }
        return (facts, None);
    };
    let condition = if is_true { op.cond } else { op.cond.negated_integer() };
    if func.ty(op.a) != Type::I32 {
        let is_null = |value| matches!(func.def_inst(value), Some(Inst::Null(_)));
        let not_null = match condition {
            Cond::Ne if is_null(op.b) => Some(strip(func, op.a)),
            Cond::Ne if is_null(op.a) => Some(strip(func, op.b)),
            _ => None,
        };
        return (facts, not_null);
    }
    let (a, b) = (sum_of(func, op.a), sum_of(func, op.b));
    let zero = (Term::Zero, 0);
    let more = |sum: Sum, by: bool| (sum.0, sum.1 + by as i64);
    match condition {
        Cond::Lt | Cond::Le => add(&mut facts, more(a, condition == Cond::Lt), b, 0),
        Cond::Gt | Cond::Ge => add(&mut facts, more(b, condition == Cond::Gt), a, 0),
        Cond::Eq => {
            add(&mut facts, a, b, 0);
            add(&mut facts, b, a, 0);
        }
        // Unsigned, below what is not negative: that is two things.
        Cond::LtUn | Cond::LeUn if range(func, b.0).0 + b.1 >= 0 => {
            add(&mut facts, zero, a, 0);
            add(&mut facts, more(a, condition == Cond::LtUn), b, 0);
        }
        Cond::GtUn | Cond::GeUn if range(func, a.0).0 + a.1 >= 0 => {
            add(&mut facts, zero, b, 0);
            add(&mut facts, more(b, condition == Cond::GtUn), a, 0);
        }
        _ => {}
    }
    (facts, None)
}

struct Prover<'a> {
    func: &'a Func,
    flow: &'a Flow,
    facts: &'a Facts,
    /// What is being proved for parameters of blocks: true for the turns before.
    assumed: Vec<(Term, Term, i64)>,
    steps: u32,
}

impl Prover<'_> {
    fn is_in_bounds(&mut self, index: Value, length: Value, at: At) -> bool {
        let (index, length) = (sum_of(self.func, index), sum_of(self.func, length));
        let room = !abi::is_planted(abi::Plant::Bounds) as i64;
        self.le((Term::Zero, 0), index, at) && self.le((index.0, index.1 + room), length, at)
    }

    fn is_not_null(&self, value: Value, at: At) -> bool {
        if abi::is_planted(abi::Plant::NullCheck) {
            return true;
        }
        let value = strip(self.func, value);
        self.any_fact(at, |block, before| {
            let facts = &self.facts.not_null[block.index()];
            facts.iter().any(|(known, from)| *known == value && *from <= before)
        })
    }

    /// What a comparison gives, where that is known. Null checks and equality are left to others.
    fn decide(&mut self, cond: Value, at: At) -> Option<bool> {
        let Some(Inst::Icmp(op)) = self.func.def_inst(cond) else { return None };
        if self.func.ty(op.a) != Type::I32 {
            return None;
        }
        let (a, b) = (sum_of(self.func, op.a), sum_of(self.func, op.b));
        let zero = (Term::Zero, 0);
        let next = |sum: Sum| (sum.0, sum.1 + 1);
        match op.cond {
            Cond::Lt | Cond::Ge => {
                let is_less = op.cond == Cond::Lt;
                match self.le(next(a), b, at) {
                    true => Some(is_less),
                    false => self.le(b, a, at).then_some(!is_less),
                }
            }
            Cond::Gt | Cond::Le => {
                let is_greater = op.cond == Cond::Gt;
                match self.le(next(b), a, at) {
                    true => Some(is_greater),
                    false => self.le(a, b, at).then_some(!is_greater),
                }
            }
            // 0 ≤ a < b: then b is not negative either.
            Cond::LtUn | Cond::GeUn => {
                (self.le(zero, a, at) && self.le(next(a), b, at)).then_some(op.cond == Cond::LtUn)
            }
            Cond::GtUn | Cond::LeUn => {
                (self.le(zero, b, at) && self.le(next(b), a, at)).then_some(op.cond == Cond::GtUn)
            }
            Cond::Eq | Cond::Ne => None,
        }
    }

    /// From the place upwards through its dominators.
    fn any_fact(&self, at: At, mut holds: impl FnMut(Block, u32) -> bool) -> bool {
        let (mut block, mut before) = (at.block, at.before);
        loop {
            if holds(block, before) {
                return true;
            }
            match self.flow.dominator[block.index()] {
                Some(next) => (block, before) = (next, END),
                None => return false,
            }
        }
    }

    /// Short proofs first.
    fn le(&mut self, a: Sum, b: Sum, at: At) -> bool {
        [DEEPEST / 3, DEEPEST].into_iter().any(|depth| {
            self.steps = 0;
            self.assumed.clear();
            self.prove(a.0, b.0, b.1 - a.1, at, depth)
        })
    }

    /// a ≤ b + c?
    fn prove(&mut self, a: Term, b: Term, c: i64, at: At, depth: u32) -> bool {
        self.steps += 1;
        if a == b {
            return c >= 0;
        }
        if range(self.func, a).1 <= range(self.func, b).0 + c {
            return true;
        }
        if self.assumed.iter().any(|(x, y, k)| *x == a && *y == b && *k <= c) {
            return true;
        }
        if depth == 0 || self.steps > MOST_STEPS {
            return false;
        }
        let depth = depth - 1;
        // What the facts lead to last: that may be much.
        let mut next = Vec::new();
        self.is_fact(a, b, c, at, &mut next)
            || self.through_sum_below(a, b, c, at, depth)
            || self.through_sum_above(a, b, c, at, depth)
            || self.through_params(a, b, c, depth)
            || next.into_iter().any(|(x, y, k)| self.prove(x, y, k, at, depth))
    }

    /// Whether that is a fact; `next`: what would make it one together with a fact.
    fn is_fact(&self, a: Term, b: Term, c: i64, at: At, next: &mut Vec<(Term, Term, i64)>) -> bool {
        let mut look = |facts: &[Fact], before: u32| {
            facts.iter().filter(|fact| fact.from <= before).any(|fact| {
                if fact.a == a && fact.b == b && fact.c <= c {
                    return true;
                }
                if fact.a == a {
                    next.push((fact.b, b, c - fact.c));
                } else if fact.b == b {
                    next.push((a, fact.a, c - fact.c));
                }
                false
            })
        };
        let on_edge = at.to.and_then(|to| self.facts.edges.get(&(at.block, to)));
        on_edge.is_some_and(|facts| look(facts, END))
            || self.any_fact(at, |block, before| look(&self.facts.sums[block.index()], before))
    }

    /// A value as another and a constant; the sum of numbers, if it does not wrap.
    fn constant_step(&self, term: Term) -> Option<(Sum, i64)> {
        let Term::Value(value) = term else { return None };
        let (x, k) = match self.func.def_inst(value)? {
            Inst::Iadd(op) => match (constant(self.func, op.a), constant(self.func, op.b)) {
                (_, Some(k)) => (op.a, k),
                (Some(k), _) => (op.b, k),
                _ => return None,
            },
            Inst::Isub(op) => (op.a, -constant(self.func, op.b)?),
            _ => return None,
        };
        Some((sum_of(self.func, x), k))
    }

    /// x + k is what addition of 32 bits gives.
    fn does_not_wrap(&mut self, x: Sum, k: i64, at: At, depth: u32) -> bool {
        if k < 0 {
            self.prove(Term::Zero, x.0, x.1 + k - i32::MIN as i64, at, depth)
        } else {
            self.prove(x.0, Term::Zero, i32::MAX as i64 - k - x.1, at, depth)
        }
    }

    fn through_sum_below(&mut self, a: Term, b: Term, c: i64, at: At, depth: u32) -> bool {
        let Some((x, k)) = self.constant_step(a) else { return false };
        self.does_not_wrap(x, k, at, depth) && self.prove(x.0, b, c - k - x.1, at, depth)
    }

    fn through_sum_above(&mut self, a: Term, b: Term, c: i64, at: At, depth: u32) -> bool {
        let Some((y, k)) = self.constant_step(b) else { return false };
        self.does_not_wrap(y, k, at, depth) && self.prove(a, y.0, c + k + y.1, at, depth)
    }

    /// For each argument of a parameter, at the end of the block that passes it.
    fn through_params(&mut self, a: Term, b: Term, c: i64, depth: u32) -> bool {
        let param = |term: Term| match term {
            Term::Value(value) => match self.func.values[value.index()].def {
                ValueDef::Param(block, index) => Some((block, index)),
                _ => None,
            },
            _ => None,
        };
        let (below, above) = (param(a), param(b));
        (below.is_some_and(|(block, index)| {
            self.is_older(b, block) && self.for_arguments(a, b, c, block, index, true, depth)
        })) || above.is_some_and(|(block, index)| {
            self.is_older(a, block) && self.for_arguments(a, b, c, block, index, false, depth)
        })
    }

    /// The term is the same in every turn that comes to the block.
    fn is_older(&self, term: Term, block: Block) -> bool {
        let value = match term {
            Term::Zero => return true,
            Term::Value(value) | Term::Length(value) => value,
        };
        let at = match self.func.values[value.index()].def {
            ValueDef::Result(id, _) => self.func.node(id).block,
            ValueDef::Param(block, _) => block,
            _ => return false,
        };
        at != block && self.flow.dominates(at, block)
    }

    #[expect(clippy::too_many_arguments, reason = "the inequality, and whose parameter it is")]
    fn for_arguments(
        &mut self,
        a: Term,
        b: Term,
        c: i64,
        block: Block,
        index: u32,
        is_below: bool,
        depth: u32,
    ) -> bool {
        let predecessors = self.flow.predecessors[block.index()].clone();
        // The function's own parameters come from anywhere.
        if predecessors.is_empty() || self.func.roots().contains(&block) {
            return false;
        }
        self.assumed.push((a, b, c));
        let holds = predecessors.iter().all(|from| {
            let mut args = Vec::new();
            self.func.each_successor(*from, &mut |call| {
                if call.block == block {
                    args.push(self.func.list(call.args)[index as usize]);
                }
            });
            let at = At { block: *from, before: END, to: Some(block) };
            args.iter().all(|arg| {
                let sum = sum_of(self.func, *arg);
                match is_below {
                    true => self.prove(sum.0, b, c - sum.1, at, depth),
                    false => self.prove(a, sum.0, c + sum.1, at, depth),
                }
            })
        });
        self.assumed.pop();
        holds
    }
}
