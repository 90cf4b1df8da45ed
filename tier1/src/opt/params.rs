//! Block parameters that always get the same value become that value; unused ones go.
//! Input: any function. Steps: find parameters whose arguments are one value (or the parameter itself), until none is left; mark
//! parameters that something other than a parameter needs; rewrite the calls. Entry: `run`.

use crate::ssa::{Block, Func, InstId, Value, ValueDef, ValueList};

/// True when something changed.
pub fn run(func: &mut Func) -> bool {
    let incoming = incoming(func);
    let roots = func.roots();
    let mut removed = false;
    let mut changed = true;
    while changed {
        changed = false;
        for block in func.layout.clone() {
            if roots.contains(&block) {
                continue;
            }
            for index in 0..func.block(block).params.len() {
                let param = func.block(block).params[index];
                if !matches!(func.values[param.index()].def, ValueDef::Param(..)) {
                    continue;
                }
                if let Some(value) = only_value(func, &incoming[block.index()], index, param) {
                    func.replace(param, value);
                    changed = true;
                    removed = true;
                }
            }
        }
    }
    if removed {
        func.apply_aliases();
    }
    removed | drop_unused(func, &roots)
}

/// Argument lists of the calls of each block.
fn incoming(func: &Func) -> Vec<Vec<ValueList>> {
    let mut incoming = vec![Vec::new(); func.blocks.len()];
    for block in &func.layout {
        func.each_successor(*block, &mut |call| incoming[call.block.index()].push(call.args));
    }
    incoming
}

fn only_value(func: &Func, calls: &[ValueList], index: usize, param: Value) -> Option<Value> {
    let mut only = None;
    for call in calls {
        let value = func.resolve(func.list(*call)[index]);
        if value == param || only == Some(value) {
            continue;
        }
        if only.is_some() {
            return None;
        }
        only = Some(value);
    }
    only
}

/// Removes parameters that are replaced, or that only feed one another.
fn drop_unused(func: &mut Func, roots: &[Block]) -> bool {
    let incoming = incoming(func);
    let mut is_needed = vec![false; func.values.len()];
    let mut work: Vec<Value> = Vec::new();
    for block in &func.layout {
        for id in &func.block(*block).insts {
            let inst = func.inst(*id);
            inst.each_use(&mut |value, _| work.push(value));
            inst.each_list(&mut |list| work.extend_from_slice(func.list(list)));
        }
    }
    for root in roots {
        work.extend_from_slice(&func.block(*root).params);
    }
    while let Some(value) = work.pop() {
        if core::mem::replace(&mut is_needed[value.index()], true) {
            continue;
        }
        if let ValueDef::Param(block, index) = func.values[value.index()].def {
            for call in &incoming[block.index()] {
                work.push(func.list(*call)[index as usize]);
            }
        }
    }
    let mut changed = false;
    let mut keep: Vec<Option<Vec<bool>>> = vec![None; func.blocks.len()];
    for block in func.layout.clone() {
        let params = func.block(block).params.clone();
        let kept: Vec<bool> = params
            .iter()
            .map(|param| {
                is_needed[param.index()]
                    && matches!(func.values[param.index()].def, ValueDef::Param(..))
            })
            .collect();
        if roots.contains(&block) || kept.iter().all(|kept| *kept) {
            continue;
        }
        changed = true;
        let mut left = Vec::new();
        for (param, kept) in params.iter().zip(&kept) {
            let value = &mut func.values[param.index()];
            match (kept, value.def) {
                (true, _) => {
                    value.def = ValueDef::Param(block, left.len() as u32);
                    left.push(*param);
                }
                (false, ValueDef::Param(..)) => value.def = ValueDef::Dead,
                (false, _) => {}
            }
        }
        func.blocks[block.index()].params = left;
        keep[block.index()] = Some(kept);
    }
    if changed {
        for block in func.layout.clone() {
            if let Some(last) = func.block(block).insts.last().copied() {
                drop_arguments(func, last, &keep);
            }
        }
    }
    changed
}

/// Arguments for parameters that are gone.
fn drop_arguments(func: &mut Func, id: InstId, keep: &[Option<Vec<bool>>]) {
    let mut inst = func.inst(id);
    let mut pool = core::mem::take(&mut func.values_pool);
    inst.each_target_mut(&mut func.block_calls, &mut |call| {
        let Some(kept) = &keep[call.block.index()] else { return };
        let start = call.args.start as usize;
        let mut count = 0;
        for (index, kept) in kept.iter().enumerate() {
            if *kept {
                pool[start + count] = pool[start + index];
                count += 1;
            }
        }
        call.args.count = count as u32;
    });
    func.values_pool = pool;
    func.insts[id.index()].inst = inst;
}
