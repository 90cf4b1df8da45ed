//! Loop-invariant code motion: what gives the same value in every turn of a loop is computed once, before it.
//! Steps: for each loop, inner ones first, its instructions in order; what only needs values from outside goes to the end of the
//! loop's preheader, which is made when there is something to put into it. Loops are inverted already (`build`), so a loop that
//! is entered runs at least once.
//!
//! - `pure` goes from anywhere in the loop, and so does what is `fixed` without reading memory: it rests on operands alone.
//! - Checks and loads go only from the header block: it runs in every turn. A load stays behind a call, behind anything but a check
//!   that may throw, and where the loop may write what it reads; a check stays behind writes too.
//! - A check that goes passes those that stay in front of it only behind copies of them with the values of the first turn: when both
//!   fail there, the first one throws (ECMA-335 I.12.6.4 keeps the order of exceptions).
//! - What reads an object's head (its type, its length) rests on the object being there. That may have been found by a branch (casts),
//!   so it goes from the header block alone, unless the object is known to be there wherever it is known.
//! - What is cheaper to repeat than to keep (constants, comparisons for a branch) stays.
//!
//! Runs before `checks`: that pass makes accesses rest on branches, and then nothing may move up. Entry: `run`.

use super::places::{Place, load_of, may_overlap, store_of};
use crate::ssa::flow::{Flow, Loops};
use crate::ssa::{
    Block, BlockData, Effects, Func, Inst, InstId, ResultRule, Source, StackSlot, Type, Value,
    ValueDef, inst,
};
use abi::{Plant, is_planted};
use hashbrown::HashMap;
use ir::{MemOrder, MemType};
use smallvec::SmallVec;

/// True when something changed.
pub fn run(func: &mut Func) -> bool {
    let flow = Flow::of(func);
    let loops = Loops::of(func, &flow);
    if loops.loops.is_empty() {
        return false;
    }
    let roots = func.roots();
    let mut changed = false;
    let mut made: Vec<(usize, Block)> = Vec::new();
    for index in (0..loops.loops.len()).rev() {
        let header = loops.loops[index].header;
        if roots.contains(&header) {
            continue;
        }
        let mut is_inside = vec![false; func.blocks.len()];
        for block in &flow.order {
            is_inside[block.index()] = loops.contains(index, *block);
        }
        // Preheaders of inner loops belong to the loops around those.
        for (inner, block) in &made {
            let mut around = loops.loops[*inner].parent;
            while let Some(at) = around {
                is_inside[block.index()] |= at == index;
                around = loops.loops[at].parent;
            }
        }
        let mut order: Vec<Block> =
            flow.order.iter().copied().filter(|block| is_inside[block.index()]).collect();
        for (inner, block) in &made {
            if is_inside[block.index()] {
                let header = loops.loops[*inner].header;
                let at = order.iter().position(|b| *b == header).unwrap_or(order.len());
                order.insert(at, *block);
            }
        }
        let outside: Vec<Block> = flow.predecessors[header.index()]
            .iter()
            .copied()
            .filter(|block| !is_inside[block.index()])
            .collect();
        let first_turn = HashMap::new();
        let mut hoister = Hoister { func, header, is_inside, outside, preheader: None, first_turn };
        hoister.run(&order);
        if let Some(block) = hoister.preheader {
            made.push((index, block));
            changed = true;
        }
    }
    if changed {
        super::blocks::order(func);
    }
    changed
}

/// What a loop writes.
#[derive(Default)]
struct Written {
    places: Vec<(Place, MemType)>,
    slots: Vec<StackSlot>,
    /// Anything in the heap.
    anything: bool,
    /// A callee may write, or wait for another thread that does.
    calls: bool,
}

struct Hoister<'a> {
    func: &'a mut Func,
    header: Block,
    is_inside: Vec<bool>,
    /// Predecessors of the header from outside.
    outside: Vec<Block>,
    preheader: Option<Block>,
    /// Values of the header, and what they are in the first turn, where that was copied.
    first_turn: HashMap<Value, Value>,
}

/// Operations between a parameter of the header and a check that is copied.
const MOST_STEPS: u32 = 4;

impl Hoister<'_> {
    fn run(&mut self, order: &[Block]) {
        let written = self.written(order);
        for block in order {
            // What seldom runs in the loop would run more often before it.
            if self.func.block(*block).is_cold() {
                continue;
            }
            // In the header: nothing before that another check may not pass, or a load.
            let (mut checks, mut loads) = (*block == self.header, *block == self.header);
            // Checks that stay, and have no copy in the preheader yet.
            let mut staying = Vec::new();
            for id in self.func.block(*block).insts.clone() {
                let inst = self.func.inst(id);
                let effects = self.func.effects(&inst);
                if effects.contains(Effects::ENDS) {
                    break;
                }
                if self.is_invariant(&inst) && self.may_go(&inst, checks, loads, &written) {
                    if is_check(&inst) && !is_planted(Plant::HoistedCheck) {
                        staying.drain(..).for_each(|check| self.copy_first_turn(check));
                    }
                    self.hoist(*block, id);
                    continue;
                }
                let is_check = is_check(&inst);
                if is_check {
                    checks &= self.has_first_turn(&inst, MOST_STEPS);
                    staying.push(id);
                }
                checks &= !effects.intersects(Effects::WRITES.union(Effects::CALLS))
                    && (!effects.contains(Effects::THROWS) || is_check);
                loads &= !effects.contains(Effects::CALLS)
                    && (!effects.contains(Effects::THROWS) || is_check);
            }
        }
    }

    fn written(&self, order: &[Block]) -> Written {
        let mut written = Written::default();
        for id in order.iter().flat_map(|block| &self.func.block(*block).insts) {
            let inst = self.func.inst(*id);
            let effects = self.func.effects(&inst);
            if let Some((place, mem, _)) = store_of(&inst) {
                written.places.push((place, mem));
                continue;
            }
            written.calls |= effects.contains(Effects::CALLS);
            match inst {
                Inst::StackZero(op) => written.slots.push(op.slot),
                Inst::StackCopy(op) => written.slots.push(op.to),
                Inst::LoadStruct(op) => written.slots.push(op.to),
                Inst::Fence(op) if op.order == MemOrder::Release => {}
                _ => written.anything |= effects.contains(Effects::WRITES),
            }
        }
        written
    }

    fn is_invariant(&self, inst: &Inst) -> bool {
        let mut is = true;
        self.func.each_operand(inst, &mut |value| {
            let block = match self.func.values[value.index()].def {
                ValueDef::Result(id, _) => self.func.node(id).block,
                ValueDef::Param(block, _) => block,
                _ => return,
            };
            is &= !self.is_in_loop(block);
        });
        is
    }

    fn may_go(&self, inst: &Inst, checks: bool, loads: bool, written: &Written) -> bool {
        match inst {
            Inst::Iconst(_)
            | Inst::F32const(_)
            | Inst::F64const(_)
            | Inst::Null(_)
            | Inst::SymbolValue(_)
            | Inst::StackAddr(_)
            | Inst::StackPass(_)
            | Inst::Icmp(_)
            | Inst::Fcmp(_)
            // Raw addresses do not outlive a safepoint.
            | Inst::Address(_)
            | Inst::CatchObject(_)
            | Inst::StackAlloc(_) => return false,
            _ => {}
        }
        if is_check(inst) {
            // What it throws goes where it went.
            return checks && self.region_of_outside();
        }
        if let Some((place, mem)) = load_of(inst) {
            let is_open = !matches!(place, Place::Slot { .. } | Place::Thread { .. });
            return loads
                && is_open
                && !written.anything
                && !written.calls
                && !written
                    .places
                    .iter()
                    .any(|other| may_overlap(self.func, (place, mem), *other));
        }
        if self.rests_on_branches(inst) && !loads {
            return false;
        }
        self.is_pure(inst)
    }

    /// Reads an object that may be null where it is not tested.
    fn rests_on_branches(&self, inst: &Inst) -> bool {
        let object = match inst {
            Inst::TypeOf(op) => op.object,
            Inst::Length(op) => op.object,
            Inst::LoadFinal(op) => op.base,
            _ => return false,
        };
        let is_there = matches!(
            self.func.def_inst(object),
            Some(
                Inst::CheckNull(_)
                    | Inst::NewObject(_)
                    | Inst::NewArray(_)
                    | Inst::SymbolValue(_)
                    | Inst::CatchObject(_)
            )
        );
        self.func.ty(object) == Type::Ref && !is_there
    }

    fn region_of_outside(&self) -> bool {
        let region = self.func.block(self.header).region;
        self.outside.iter().all(|block| self.func.block(*block).region == region)
    }

    /// What the operands are in the first turn can be computed in front of the loop: from values that come from there, and from
    /// parameters of the header, in a few steps.
    fn has_first_turn(&self, inst: &Inst, steps: u32) -> bool {
        let mut has = true;
        self.func.each_operand(inst, &mut |value| {
            has &= match self.func.values[value.index()].def {
                ValueDef::Result(id, _) => {
                    let node = self.func.node(id);
                    !self.is_in_loop(node.block)
                        || (node.block == self.header
                            && steps != 0
                            && (is_check(&node.inst) || self.is_pure(&node.inst))
                            && self.has_first_turn(&node.inst, steps - 1))
                }
                ValueDef::Param(block, _) => block == self.header || !self.is_in_loop(block),
                _ => true,
            };
        });
        has
    }

    fn is_in_loop(&self, block: Block) -> bool {
        self.is_inside.get(block.index()).copied().unwrap_or(false)
    }

    fn is_pure(&self, inst: &Inst) -> bool {
        !self.func.effects(inst).intersects(Effects::ORDERED)
            && !matches!(inst.result_rule(), ResultRule::None)
    }

    /// Copies a check of the header, and what it needs, to the preheader, with the values of the first turn.
    fn copy_first_turn(&mut self, id: InstId) {
        let to = self.preheader();
        let node = *self.func.node(id);
        let mut operands = SmallVec::<[Value; 4]>::new();
        self.func.each_operand(&node.inst, &mut |value| operands.push(value));
        for value in operands {
            if let ValueDef::Result(def, _) = self.func.values[value.index()].def
                && self.func.node(def).block == self.header
                && !self.first_turn.contains_key(&value)
            {
                self.copy_first_turn(def);
            }
        }
        let types = self.func.result_types(&node.inst);
        let copy = self.func.new_inst(node.inst, &types, node.source);
        let (header, first_turn) = (self.header, &self.first_turn);
        self.func.map_operands(copy, &mut |func, value| match func.values[value.index()].def {
            ValueDef::Param(block, index) if block == header => {
                func.block(to).params[index as usize]
            }
            _ => first_turn.get(&value).copied().unwrap_or(value),
        });
        if let (Some(old), Some(new)) = (self.func.result(id), self.func.result(copy)) {
            self.first_turn.insert(old, new);
        }
        self.put_before_end(to, copy);
    }

    fn hoist(&mut self, from: Block, id: InstId) {
        let to = self.preheader();
        self.func.blocks[from.index()].insts.retain(|other| *other != id);
        self.put_before_end(to, id);
    }

    fn put_before_end(&mut self, block: Block, id: InstId) {
        let insts = &mut self.func.blocks[block.index()].insts;
        let at = insts.len() - 1;
        insts.insert(at, id);
        self.func.insts[id.index()].block = block;
    }

    fn preheader(&mut self) -> Block {
        match self.preheader {
            Some(block) => block,
            None => self.make_preheader(),
        }
    }

    /// A block that all ways into the loop go through, and nothing else.
    fn make_preheader(&mut self) -> Block {
        let func = &mut *self.func;
        let data = func.block(self.header);
        let (region, frequency) = (data.region, data.frequency);
        let types: Vec<_> = data.params.iter().map(|value| func.ty(*value)).collect();
        let block = func.new_block();
        func.blocks[block.index()] = BlockData { region, frequency, ..BlockData::default() };
        let args: Vec<Value> = types.iter().map(|ty| func.new_param(block, *ty)).collect();
        for outside in &self.outside {
            let Some(last) = func.block(*outside).insts.last().copied() else { continue };
            let header = self.header;
            let mut inst = func.inst(last);
            inst.each_target_mut(&mut func.block_calls, &mut |call| {
                if call.block == header {
                    call.block = block;
                }
            });
            func.insts[last.index()].inst = inst;
        }
        let target = func.new_call(self.header, &args);
        func.append(block, inst::Jump { target }, Source::default());
        func.layout.push(block);
        self.is_inside.push(false);
        self.preheader = Some(block);
        block
    }
}

/// Throws, or gives its operand back.
fn is_check(inst: &Inst) -> bool {
    matches!(
        inst,
        Inst::CheckNull(_)
            | Inst::CheckBounds(_)
            | Inst::CheckNonzero(_)
            | Inst::CheckQuotient(_)
            | Inst::Check(_)
    )
}
