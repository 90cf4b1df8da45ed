//! Loops that soon end by themselves need no safepoint of their own: the next loop around, or the return, comes soon enough.
//! That is an innermost loop without calls whose last block counts a parameter from constants to a constant, in so few turns that no
//! collection waits noticeably. Entry: `run`.

use super::fold::constant;
use crate::ssa::flow::{Flow, Loops};
use crate::ssa::{Block, Effects, Func, Inst, Value};
use ir::Cond;

/// Turns of a loop that nobody waits for.
const MOST_TURNS: i64 = 4096;

/// True when something changed.
pub fn run(func: &mut Func) -> bool {
    let flow = Flow::of(func);
    let loops = Loops::of(func, &flow);
    let mut removed = Vec::new();
    for (index, data) in loops.loops.iter().enumerate() {
        if loops.loops.iter().any(|other| other.parent == Some(index)) {
            continue;
        }
        let inside: Vec<Block> =
            flow.order.iter().copied().filter(|block| loops.contains(index, *block)).collect();
        let calls = |block: &Block| {
            let insts = &func.block(*block).insts;
            insts.iter().any(|id| func.effects(&func.inst(*id)).contains(Effects::CALLS))
        };
        if !inside.iter().any(calls) && is_short(func, &flow, data.header, &inside) {
            removed.extend(inside);
        }
    }
    let mut changed = false;
    for block in removed {
        let insts = core::mem::take(&mut func.blocks[block.index()].insts);
        let (polls, kept): (Vec<_>, Vec<_>) =
            insts.into_iter().partition(|id| matches!(func.inst(*id), Inst::Poll(_)));
        changed |= !polls.is_empty();
        func.blocks[block.index()].insts = kept;
    }
    changed
}

fn is_short(func: &Func, flow: &Flow, header: Block, inside: &[Block]) -> bool {
    if func.roots().contains(&header) {
        return false;
    }
    let (back, outside): (Vec<Block>, Vec<Block>) =
        flow.predecessors[header.index()].iter().copied().partition(|b| inside.contains(b));
    let [last] = back[..] else { return false };
    let Some(Inst::Branch(branch)) = func.terminator(last) else { return false };
    let Some(Inst::Icmp(compare)) = func.def_inst(branch.cond) else { return false };
    let (next, other) = (branch.then, branch.other);
    let (goes_on, next) = match (next.block == header, other.block == header) {
        (true, false) => (compare.cond, next),
        (false, true) => (compare.cond.negated_integer(), other),
        _ => return false,
    };
    let Some(limit) = constant(func, compare.b) else { return false };
    let counted = func.resolve(compare.a);
    let args = func.list(next.args);
    let Some(number) = args.iter().position(|arg| func.resolve(*arg) == counted) else {
        return false;
    };
    let param = func.block(header).params[number];
    let Some(step) = step_of(func, counted, param) else { return false };
    let is_up = matches!(goes_on, Cond::Lt | Cond::Le) && step > 0;
    let is_down = matches!(goes_on, Cond::Gt | Cond::Ge) && step < 0;
    // Wrapping around would take far more turns.
    (is_up || is_down)
        && outside.iter().all(|from| {
            let mut is_near = true;
            func.each_successor(*from, &mut |call| {
                if call.block == header {
                    let first = constant(func, func.list(call.args)[number]);
                    is_near &=
                        first.is_some_and(|first| (limit - first).abs() / step.abs() < MOST_TURNS);
                }
            });
            is_near
        })
        && i32::try_from(limit + step).is_ok()
}

/// What is added to a parameter in each turn.
fn step_of(func: &Func, counted: Value, param: Value) -> Option<i64> {
    match func.def_inst(counted)? {
        Inst::Iadd(op) if func.resolve(op.a) == param => constant(func, op.b),
        Inst::Isub(op) if func.resolve(op.a) == param => constant(func, op.b).map(|by| -by),
        _ => None,
    }
}
