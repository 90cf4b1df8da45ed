//! The last pass: uses of a check's result become uses of what was checked, so that no register is spent on it (`ssa::inst`).
//! From here on nothing may move above the check that it rests on. Entry: `run`.

use crate::ssa::{Func, Inst};

/// True when something changed.
pub fn run(func: &mut Func) -> bool {
    let mut changed = false;
    for block in func.layout.clone() {
        for id in func.block(block).insts.clone() {
            let operand = match func.inst(id) {
                Inst::CheckNull(op) => op.a,
                Inst::CheckBounds(op) => op.index,
                Inst::CheckNonzero(op) => op.b,
                Inst::CheckQuotient(op) => op.b,
                _ => continue,
            };
            let result = func.node(id).first_result;
            func.replace(result, operand);
            changed = true;
        }
    }
    if changed {
        func.apply_aliases();
    }
    changed
}
