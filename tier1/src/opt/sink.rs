//! Sinking: what only one other block uses is computed there, so that it lives across no call and costs nothing on other ways.
//! Steps: for each block, its instructions from the last to the first; what is pure and has uses in a single block goes in front of the
//! first of them. A value plus a constant goes to a few blocks, a copy to each.
//!
//! - Never into a loop that the instruction is not in.
//! - What has two operands that are no constants goes only from usual blocks to cold ones: it would keep both alive instead of one.
//! - Constants, conditions and what code generation folds into its user stay: they cost nothing where they are.
//!
//! Runs near the end: what is known of branches holds below them too, so all that rests on a check stays valid. Entry: `run`.

use crate::ssa::flow::{Flow, Loops};
use crate::ssa::{Block, Effects, Func, Inst, InstId, Value};
use smallvec::SmallVec;

/// Blocks that one instruction is copied to at most.
const MOST_COPIES: usize = 3;

/// Blocks where a value is used; one more than matter stands for any number.
type Users = SmallVec<[Block; MOST_COPIES + 1]>;

fn add(users: &mut Users, block: Block) {
    if users.len() <= MOST_COPIES && !users.contains(&block) {
        users.push(block);
    }
}

/// True when something changed.
pub fn run(func: &mut Func) -> bool {
    let mut users = vec![Users::new(); func.values.len()];
    for block in &func.layout {
        for id in &func.block(*block).insts {
            func.each_operand(&func.inst(*id), &mut |value| add(&mut users[value.index()], *block));
        }
    }
    let flow = Flow::of(func);
    let loops = Loops::of(func, &flow);
    let mut changed = false;
    // Users before what they use, so that chains go together.
    for block in flow.order.iter().rev().copied() {
        for id in func.block(block).insts.clone().into_iter().rev() {
            let Some(result) = func.result(id) else { continue };
            let targets = users[result.index()].clone();
            let stays_in_loops = targets
                .iter()
                .all(|target| loops.innermost(*target).is_none_or(|at| loops.contains(at, block)));
            if targets.is_empty() || targets.contains(&block) || !stays_in_loops {
                continue;
            }
            match targets[..] {
                [target] if may_sink(func, id, block, target) => {
                    func.blocks[block.index()].insts.retain(|other| *other != id);
                    put_before_use(func, id, result, target);
                }
                [_, ..] if targets.len() <= MOST_COPIES && is_sum(func, id) => {
                    func.blocks[block.index()].insts.retain(|other| *other != id);
                    for target in &targets {
                        copy_to(func, id, result, *target);
                    }
                }
                _ => continue,
            }
            let inst = func.inst(id);
            func.each_operand(&inst, &mut |value| {
                let of = &mut users[value.index()];
                if of.len() <= MOST_COPIES && !is_used_in(func, value, block) {
                    of.retain(|user| *user != block);
                }
                targets.iter().for_each(|target| add(of, *target));
            });
            changed = true;
        }
    }
    changed
}

fn is_used_in(func: &Func, value: Value, block: Block) -> bool {
    func.block(block).insts.iter().any(|id| {
        let mut is = false;
        func.each_operand(&func.inst(*id), &mut |operand| is |= operand == value);
        is
    })
}

fn may_sink(func: &Func, id: InstId, from: Block, to: Block) -> bool {
    let inst = func.inst(id);
    let is_pure = !func.effects(&inst).intersects(Effects::ORDERED);
    let stays = matches!(
        inst,
        Inst::Iconst(_)
            | Inst::F32const(_)
            | Inst::F64const(_)
            | Inst::Null(_)
            | Inst::SymbolValue(_)
            | Inst::StackAddr(_)
            | Inst::StackPass(_)
            | Inst::StackAlloc(_)
            | Inst::Icmp(_)
            | Inst::Fcmp(_)
            | Inst::Address(_)
            | Inst::CatchObject(_)
    );
    if !is_pure || stays {
        return false;
    }
    let mut variables = 0;
    func.each_operand(&inst, &mut |value| {
        let is_constant = matches!(
            func.def_inst(value),
            Some(Inst::Iconst(_) | Inst::Null(_) | Inst::SymbolValue(_))
        );
        variables += u32::from(!is_constant);
    });
    variables <= 1 || (func.block(to).is_cold() && !func.block(from).is_cold())
}

/// A value plus a constant: code generation mostly folds it into an address.
fn is_sum(func: &Func, id: InstId) -> bool {
    let is_constant = |value| matches!(func.def_inst(value), Some(Inst::Iconst(_)));
    match func.inst(id) {
        Inst::ByrefAdd(op) => is_constant(op.offset),
        Inst::Iadd(op) => is_constant(op.b),
        _ => false,
    }
}

/// A copy in front of the first use of `result` in a block, for all its uses there.
fn copy_to(func: &mut Func, id: InstId, result: Value, to: Block) {
    let node = *func.node(id);
    let copy = func.new_inst(node.inst, &[func.ty(result)], node.source);
    put_before_use(func, copy, result, to);
    let new = func.node(copy).first_result;
    for user in func.block(to).insts.clone() {
        func.map_operands(user, &mut |_, value| if value == result { new } else { value });
    }
}

fn put_before_use(func: &mut Func, id: InstId, result: Value, to: Block) {
    let at = func.block(to).insts.iter().position(|user| {
        let mut is = false;
        func.each_operand(&func.inst(*user), &mut |operand| is |= operand == result);
        is
    });
    let insts = &mut func.blocks[to.index()].insts;
    insts.insert(at.unwrap_or(0), id);
    func.insts[id.index()].block = to;
}
