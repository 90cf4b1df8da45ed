//! Struct promotion: the scalars of stack slots whose address nobody has become values.
//! Steps: see which slots qualify and into which parts (`leaves`) their accesses divide them; see which parts are live where; walk
//! the blocks in reverse postorder with the current value of each part, copies of structs becoming values part by part. A block
//! with several predecessors gets parameters for live parts (`params` removes those that are not needed). Whole raw words, as calls
//! pass them, are put together and taken apart. Entry: `run`.

use super::leaves::{Part, Parts, find_parts};
use crate::ssa::flow::Flow;
use crate::ssa::{
    Block, Func, Inst, InstId, LayoutId, Source, StackSlot, Type, Value, ValueDef, inst,
};
use ir::MemType;

/// More values than this are not tracked.
const MOST_TRACKED: usize = 1 << 22;

/// True when something changed.
pub fn run(func: &mut Func) -> bool {
    refresh_flags(func);
    let parts = find_parts(func);
    if parts.all.is_empty() || parts.all.len() * func.blocks.len() > MOST_TRACKED {
        return false;
    }
    let flow = Flow::of(func);
    let live = live_into(func, &flow, &parts);
    let mut promoter = Promoter {
        func,
        parts: &parts,
        state: Vec::new(),
        kept: Vec::new(),
        zeros: Vec::new(),
        source: Source::default(),
        block: Block(0),
    };
    promoter.blocks(&flow, &live);
    func.apply_aliases();
    super::params::run(func);
    true
}

/// Whose address is still used, after folding and inlining.
fn refresh_flags(func: &mut Func) {
    for slot in &mut func.stack_slots {
        slot.address_taken = false;
        slot.passed = false;
    }
    for block in func.layout.clone() {
        for id in &func.blocks[block.index()].insts {
            match func.insts[id.index()].inst {
                Inst::StackAddr(op) => func.stack_slots[op.slot.index()].address_taken = true,
                Inst::StackPass(op) => func.stack_slots[op.slot.index()].passed = true,
                _ => {}
            }
        }
    }
}

/// A set of parts for each block.
struct Live {
    words: usize,
    bits: Vec<u64>,
}

impl Live {
    fn has(&self, block: Block, part: usize) -> bool {
        self.bits[block.index() * self.words + part / 64] >> (part % 64) & 1 != 0
    }
}

/// Parts that a block reads before it writes them, or that are needed after it.
fn live_into(func: &Func, flow: &Flow, parts: &Parts) -> Live {
    let words = parts.all.len().div_ceil(64);
    let count = func.blocks.len();
    let mut live = Live { words, bits: vec![0; count * words] };
    let mut written = vec![0u64; count * words];
    for block in &flow.order {
        let row = block.index() * words;
        for id in &func.block(*block).insts {
            let inst = func.inst(*id);
            each_part(func, parts, &inst, false, &mut |part| {
                if written[row + part / 64] >> (part % 64) & 1 == 0 {
                    live.bits[row + part / 64] |= 1 << (part % 64);
                }
            });
            each_part(func, parts, &inst, true, &mut |part| {
                written[row + part / 64] |= 1 << (part % 64);
            });
        }
    }
    let mut changed = true;
    while changed {
        changed = false;
        for block in flow.order.iter().rev() {
            let row = block.index() * words;
            let mut successors = Vec::new();
            func.each_successor(*block, &mut |call| successors.push(call.block));
            for word in 0..words {
                let mut out = 0;
                for next in &successors {
                    out |= live.bits[next.index() * words + word];
                }
                let new = live.bits[row + word] | out & !written[row + word];
                changed |= new != live.bits[row + word];
                live.bits[row + word] = new;
            }
        }
    }
    live
}

/// Parts that an instruction reads, or writes.
fn each_part(func: &Func, parts: &Parts, inst: &Inst, writes: bool, visit: &mut dyn FnMut(usize)) {
    let size = |layout: LayoutId| func.layouts[layout.index()].size;
    let (slot, offset, size) = match (*inst, writes) {
        (Inst::StackLoad(op), false) => (op.slot, op.offset, op.mem.size()),
        (Inst::StackStore(op), true) => (op.slot, op.offset, op.mem.size()),
        (Inst::StackZero(op), true) => (op.slot, op.offset, op.size),
        (Inst::StackCopy(op), false) => (op.from, op.from_offset, size(op.layout)),
        (Inst::StackCopy(op), true) => (op.to, op.to_offset, size(op.layout)),
        (Inst::LoadStruct(op), true) => (op.to, op.to_offset, size(op.layout)),
        (Inst::StoreStruct(op), false) => (op.from, op.from_offset, size(op.layout)),
        _ => return,
    };
    for part in parts.inside(slot, offset, size) {
        visit(part);
    }
}

fn zero_of(ty: Type) -> Inst {
    match ty {
        Type::I32 | Type::I64 => inst::Iconst { ty, value: 0 }.into(),
        Type::F32 => inst::F32const { bits: crate::ssa::F32Bits(0) }.into(),
        Type::F64 => inst::F64const { bits: crate::ssa::F64Bits(0) }.into(),
        Type::Ref | Type::Byref => inst::Null { ty }.into(),
    }
}

struct Promoter<'a> {
    func: &'a mut Func,
    parts: &'a Parts,
    /// Current value of each part.
    state: Vec<Option<Value>>,
    /// Instructions of the current block so far.
    kept: Vec<InstId>,
    /// Zeros for what is read before it is written, made at the entry.
    zeros: Vec<(Type, Value)>,
    source: Source,
    block: Block,
}

impl Promoter<'_> {
    fn blocks(&mut self, flow: &Flow, live: &Live) {
        let count = self.parts.all.len();
        let roots = self.func.roots();
        let mut merges = vec![false; self.func.blocks.len()];
        let mut ends: Vec<Option<Vec<Option<Value>>>> = vec![None; self.func.blocks.len()];
        for block in &flow.order {
            if flow.predecessors[block.index()].len() > 1 && !roots.contains(block) {
                merges[block.index()] = true;
                for part in 0..count {
                    if live.has(*block, part) {
                        let ty = self.parts.all[part].ty();
                        self.func.new_param(*block, ty);
                    }
                }
            }
        }
        for block in &flow.order {
            self.block = *block;
            self.state = vec![None; count];
            if merges[block.index()] {
                let wanted: Vec<usize> =
                    (0..count).filter(|part| live.has(*block, *part)).collect();
                let params = &self.func.block(*block).params;
                let first = params.len() - wanted.len();
                for (part, param) in wanted.iter().zip(&params[first..]) {
                    self.state[*part] = Some(*param);
                }
            } else if let [only] = flow.predecessors[block.index()].as_slice()
                && let Some(end) = &ends[only.index()]
            {
                self.state.clone_from(end);
            }
            self.instructions();
            self.pass_on(&merges, live);
            ends[block.index()] = Some(core::mem::take(&mut self.state));
        }
        self.place_zeros();
    }

    fn instructions(&mut self) {
        let insts = core::mem::take(&mut self.func.blocks[self.block.index()].insts);
        for id in insts {
            self.func.map_operands(id, &mut |func, value| func.resolve(value));
            self.source = self.func.node(id).source;
            if !self.rewrite(id) {
                self.kept.push(id);
            }
        }
        self.func.blocks[self.block.index()].insts = core::mem::take(&mut self.kept);
    }

    /// Arguments for the new parameters of the blocks after this one.
    fn pass_on(&mut self, merges: &[bool], live: &Live) {
        let Some(last) = self.func.block(self.block).insts.last().copied() else { return };
        let mut targets = Vec::new();
        self.func.inst(last).each_target(&self.func.block_calls, &mut |call| targets.push(call));
        let mut lists = Vec::new();
        for call in targets {
            if !merges[call.block.index()] {
                lists.push(call.args);
                continue;
            }
            let mut args = self.func.list(call.args).to_vec();
            for part in 0..self.parts.all.len() {
                if live.has(call.block, part) {
                    args.push(self.read(part));
                }
            }
            lists.push(self.func.new_list(&args));
        }
        let mut lists = lists.into_iter();
        let mut inst = self.func.inst(last);
        inst.each_target_mut(&mut self.func.block_calls, &mut |call| {
            if let Some(args) = lists.next() {
                call.args = args;
            }
        });
        self.func.insts[last.index()].inst = inst;
    }

    fn emit(&mut self, inst: impl Into<Inst>) -> InstId {
        let inst = inst.into();
        let types = self.func.result_types(&inst);
        let id = self.func.new_inst(inst, &types, self.source);
        self.func.insts[id.index()].block = self.block;
        self.kept.push(id);
        id
    }
    fn value(&mut self, inst: impl Into<Inst>) -> Value {
        let id = self.emit(inst);
        self.func.node(id).first_result
    }

    /// The value of a part; zero where nothing was written.
    fn read(&mut self, part: usize) -> Value {
        if let Some(value) = self.state[part] {
            return self.func.resolve(value);
        }
        let ty = self.parts.all[part].ty();
        if let Some((_, value)) = self.zeros.iter().find(|(zero, _)| *zero == ty) {
            return *value;
        }
        let id = self.func.new_inst(zero_of(ty), &[ty], Source::default());
        let value = self.func.node(id).first_result;
        self.zeros.push((ty, value));
        value
    }

    /// Zeros dominate everything but handlers: those get their own.
    fn place_zeros(&mut self) {
        if self.zeros.is_empty() {
            return;
        }
        self.func.apply_aliases();
        let flow = Flow::of(self.func);
        for (ty, zero) in core::mem::take(&mut self.zeros) {
            let ValueDef::Result(id, _) = self.func.values[zero.index()].def else { continue };
            let inst = self.func.inst(id);
            for root in self.func.roots() {
                let copy = match root == self.func.entry() {
                    true => id,
                    false => self.func.new_inst(inst, &[ty], Source::default()),
                };
                self.func.insts[copy.index()].block = root;
                // The exception object comes first.
                let insts = &self.func.blocks[root.index()].insts;
                let is_object =
                    |id: &InstId| matches!(self.func.insts[id.index()].inst, Inst::CatchObject(_));
                let at = insts.first().is_some_and(is_object) as usize;
                self.func.blocks[root.index()].insts.insert(at, copy);
                if copy != id {
                    let own = self.func.node(copy).first_result;
                    self.use_in_tree(&flow, root, zero, own);
                }
            }
        }
    }

    /// Below a handler, its own zero.
    fn use_in_tree(&mut self, flow: &Flow, root: Block, zero: Value, own: Value) {
        for block in self.func.layout.clone() {
            if !flow.dominates(root, block) {
                continue;
            }
            for id in self.func.block(block).insts.clone() {
                self.func.map_operands(id, &mut |_, value| if value == zero { own } else { value });
            }
        }
    }

    /// True when the instruction is replaced.
    fn rewrite(&mut self, id: InstId) -> bool {
        match self.func.inst(id) {
            Inst::StackLoad(op) if self.parts.has(op.slot) => {
                let value = self.load(op.slot, op.offset, op.mem);
                let result = self.func.node(id).first_result;
                self.func.replace(result, value);
            }
            Inst::StackStore(op) if self.parts.has(op.slot) => {
                self.store(op.slot, op.offset, op.mem, op.value);
            }
            Inst::StackZero(op) if self.parts.has(op.slot) => {
                for part in self.parts.inside(op.slot, op.offset, op.size) {
                    let zero = zero_of(self.parts.all[part].ty());
                    self.state[part] = Some(self.value(zero));
                }
            }
            Inst::StackCopy(op) if self.parts.has(op.to) || self.parts.has(op.from) => {
                self.copy(op);
            }
            Inst::LoadStruct(op) if self.parts.has(op.to) => {
                for leaf in self.func.layouts[op.layout.index()].leaves.clone() {
                    let (mem, base, offset) = (leaf.mem, op.base, op.offset + leaf.offset);
                    let value = self.value(inst::Load { mem, base, offset });
                    self.store(op.to, op.to_offset + leaf.offset, leaf.mem, value);
                }
            }
            Inst::StoreStruct(op) if self.parts.has(op.from) => {
                for leaf in self.func.layouts[op.layout.index()].leaves.clone() {
                    let value = self.load(op.from, op.from_offset + leaf.offset, leaf.mem);
                    let (base, offset) = (op.base, op.offset + leaf.offset);
                    if leaf.mem == MemType::Ref {
                        self.emit(inst::StoreRef { base, offset, value });
                    } else {
                        self.emit(inst::Store { mem: leaf.mem, base, offset, value });
                    }
                }
            }
            _ => return false,
        }
        true
    }

    fn copy(&mut self, op: inst::StackCopy) {
        let mut values = Vec::new();
        for leaf in self.func.layouts[op.layout.index()].leaves.clone() {
            let (mem, slot, offset) = (leaf.mem, op.from, op.from_offset + leaf.offset);
            let value = match self.parts.has(op.from) {
                true => self.load(slot, offset, mem),
                false => self.value(inst::StackLoad { mem, slot, offset }),
            };
            values.push((leaf, value));
        }
        for (leaf, value) in values {
            let (mem, slot, offset) = (leaf.mem, op.to, op.to_offset + leaf.offset);
            match self.parts.has(op.to) {
                true => self.store(slot, offset, mem, value),
                false => {
                    self.emit(inst::StackStore { mem, slot, offset, value });
                }
            }
        }
    }

    // Accesses of parts.

    fn load(&mut self, slot: StackSlot, offset: u32, mem: MemType) -> Value {
        let inside = self.parts.inside(slot, offset, mem.size());
        if let [part] = inside[..]
            && self.parts.all[part].mem.size() == mem.size()
        {
            let value = self.read(part);
            let value = self.as_type(value, Type::of_memory(mem));
            return match self.parts.all[part].mem == mem {
                true => value,
                false => self.normalize(value, mem),
            };
        }
        // A raw word over smaller parts.
        let mut word: Option<Value> = None;
        for part in inside {
            let Part { offset: at, mem: part_mem, .. } = self.parts.all[part];
            let value = self.read(part);
            let value = self.as_type(value, Type::I32);
            let value = match part_mem.size() {
                1 => self.value(inst::Zext8 { a: value }),
                2 => self.value(inst::Zext16 { a: value }),
                _ => value,
            };
            let mut value = self.value(inst::Zext { a: value });
            if at != offset {
                let count = self.shift((at - offset) * 8);
                value = self.value(inst::Ishl { a: value, count });
            }
            word = Some(match word {
                None => value,
                Some(word) => self.value(inst::Ior { a: word, b: value }),
            });
        }
        word.unwrap_or_else(|| self.value(inst::Iconst { ty: Type::I64, value: 0 }))
    }

    fn store(&mut self, slot: StackSlot, offset: u32, mem: MemType, value: Value) {
        let inside = self.parts.inside(slot, offset, mem.size());
        if let [part] = inside[..]
            && self.parts.all[part].mem.size() == mem.size()
        {
            let part_mem = self.parts.all[part].mem;
            let value = self.as_type(value, Type::of_memory(part_mem));
            // A narrow store keeps the low bits; the part is as a load would give it.
            let value = if mem.size() < 4 { self.normalize(value, part_mem) } else { value };
            self.state[part] = Some(value);
            return;
        }
        for part in inside {
            let Part { offset: at, mem: part_mem, .. } = self.parts.all[part];
            let mut bits = value;
            if at != offset {
                let count = self.shift((at - offset) * 8);
                bits = self.value(inst::Ushr { a: value, count });
            }
            let bits = self.value(inst::Trunc { a: bits });
            let bits = self.as_type(bits, Type::of_memory(part_mem));
            let bits = self.normalize(bits, part_mem);
            self.state[part] = Some(bits);
        }
    }

    fn shift(&mut self, count: u32) -> Value {
        self.value(inst::Iconst { ty: Type::I32, value: count as i64 })
    }

    fn normalize(&mut self, a: Value, mem: MemType) -> Value {
        match mem {
            MemType::I1 => self.value(inst::Sext8 { a }),
            MemType::U1 => self.value(inst::Zext8 { a }),
            MemType::I2 => self.value(inst::Sext16 { a }),
            MemType::U2 => self.value(inst::Zext16 { a }),
            _ => a,
        }
    }

    /// Floats and integers of one width share their bits; references and addresses theirs.
    fn as_type(&mut self, a: Value, ty: Type) -> Value {
        match (self.func.ty(a), ty) {
            (from, to) if from == to => a,
            (Type::I32 | Type::F32, Type::I32 | Type::F32)
            | (Type::I64 | Type::F64, Type::I64 | Type::F64) => self.value(inst::Bitcast { ty, a }),
            (_, Type::Byref) => self.value(inst::ToByref { a }),
            (_, _) => self.value(inst::Address { a }),
        }
    }
}
