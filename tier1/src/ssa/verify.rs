//! The checker of SSA: structure, types of operands, dominance, block arguments, regions.
//! Owns the rules that passes and backends rely on. Run after each pass in debug builds and tests. Entry: `verify`.

use super::flow::Flow;
use super::func::*;
use super::inst::*;
use super::ty::{MOST_REGISTER_WORDS, Type};
use ir::MemType;

/// A broken rule and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub block: Block,
    pub inst: Option<InstId>,
    pub kind: FaultKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    NoBlocks,
    /// Entry parameters are not the signature's.
    EntryParams,
    /// The last instruction of a block must end it, no other may.
    Terminator,
    /// In the layout twice, or a target that is not in it.
    Layout(Block),
    /// A block of the layout that control cannot reach, or a reachable one that is not there.
    Unreachable(Block),
    ValueOutOfRange(Value),
    /// Not the class that the row asks for.
    OperandType(Value, Type),
    /// Used where its definition does not dominate.
    NotDominated(Value),
    /// An operand that was replaced and not rewritten, or belongs to nothing.
    DeadValue(Value),
    ResultTypes,
    /// Arguments do not fit the parameters of the block, callee, or result of the function.
    Arguments,
    /// A stack slot, table entry or part of a slot that does not exist.
    OutOfRange,
    /// `mem` and value disagree, or `store` of a reference.
    Memory(MemType),
    /// Two instructions have operands at the same place of the pool: who renames those of one would rename the other's.
    SharedOperands,
    /// A slot whose address is used but that does not say so.
    SlotFlags(StackSlot),
    /// A handler or filter with parameters, or entered by a branch.
    Handler(Block),
    /// A resume entry that is not in the layout, or has other parameters than it is called with.
    ResumeEntry(Block),
    CatchObject,
    /// A value's definition does not name the place where it is.
    DefinitionPlace(Value),
}

impl core::fmt::Display for Fault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.inst {
            Some(inst) => write!(f, "{} {inst}: {:?}", self.block, self.kind),
            None => write!(f, "{}: {:?}", self.block, self.kind),
        }
    }
}

type Result = core::result::Result<(), FaultKind>;

/// The first rule that the function breaks.
pub fn verify(func: &Func) -> core::result::Result<(), Fault> {
    let at = |block, inst| move |kind| Fault { block, inst, kind };
    if func.layout.is_empty() {
        return Err(at(Block(0), None)(FaultKind::NoBlocks));
    }
    let entry = func.entry();
    let placed = check_layout(func).map_err(at(entry, None))?;
    let params: Vec<Type> = func.block(entry).params.iter().map(|v| func.ty(*v)).collect();
    if params != func.signature.params
        || func.signature.results.len() > MOST_REGISTER_WORDS as usize
    {
        return Err(at(entry, None)(FaultKind::EntryParams));
    }
    let mut is_taken = vec![false; func.values_pool.len()];
    for block in &func.layout {
        let insts = &func.block(*block).insts;
        for (index, id) in insts.iter().enumerate() {
            let Some(node) = func.insts.get(id.index()) else {
                return Err(at(*block, None)(FaultKind::OutOfRange));
            };
            if node.inst.is_terminator() != (index + 1 == insts.len()) || node.block != *block {
                return Err(at(*block, Some(*id))(FaultKind::Terminator));
            }
            check_ranges(func, &placed, &node.inst).map_err(at(*block, Some(*id)))?;
            let mut is_shared = false;
            let mut take = |list: ValueList| {
                for place in list.start..list.start + list.count {
                    let was =
                        is_taken.get_mut(place as usize).map(|is| core::mem::replace(is, true));
                    is_shared |= was == Some(true);
                }
            };
            node.inst.each_list(&mut take);
            node.inst.each_target(&func.block_calls, &mut |call| take(call.args));
            if is_shared {
                return Err(at(*block, Some(*id))(FaultKind::SharedOperands));
            }
        }
        if insts.is_empty() {
            return Err(at(*block, None)(FaultKind::Terminator));
        }
    }
    for region in func.regions_in_use() {
        let data = func.regions[region.index()];
        let filter = if let RegionKind::Filter(block) = data.kind { Some(block) } else { None };
        for block in filter.into_iter().chain([data.handler]) {
            if !func.layout.contains(&block) || !func.block(block).params.is_empty() {
                return Err(at(block, None)(FaultKind::Handler(block)));
            }
        }
    }
    for entry in &func.resume_entries {
        let params = func.resume_signature().map(|signature| signature.params);
        let own: Vec<Type> = func.block(entry.block).params.iter().map(|v| func.ty(*v)).collect();
        let fits = matches!(own[..], [Type::Ref] | [Type::I64, Type::Ref]) && params == Some(own);
        if !func.layout.contains(&entry.block) || !fits {
            return Err(at(entry.block, None)(FaultKind::ResumeEntry(entry.block)));
        }
    }
    let flow = Flow::of(func);
    let mut verifier = Verifier { func, flow: &flow, defined_at: vec![None; func.values.len()] };
    for block in &func.layout {
        if !flow.is_reachable(*block) {
            return Err(at(*block, None)(FaultKind::Unreachable(*block)));
        }
        verifier.definitions(*block).map_err(at(*block, None))?;
    }
    if flow.order.len() != func.layout.len() {
        return Err(at(entry, None)(FaultKind::Unreachable(entry)));
    }
    for block in &func.layout {
        for (index, id) in func.block(*block).insts.iter().enumerate() {
            verifier.instruction(*block, index as u32, *id).map_err(at(*block, Some(*id)))?;
        }
    }
    Ok(())
}

/// Which blocks the layout has.
fn check_layout(func: &Func) -> core::result::Result<Vec<bool>, FaultKind> {
    let mut seen = vec![false; func.blocks.len()];
    for block in &func.layout {
        match seen.get_mut(block.index()) {
            Some(seen) if !*seen => *seen = true,
            _ => return Err(FaultKind::Layout(*block)),
        }
        if func.block(*block).region.is_some_and(|region| region.index() >= func.regions.len()) {
            return Err(FaultKind::OutOfRange);
        }
    }
    for region in &func.regions {
        if region.parent.is_some_and(|parent| parent.index() >= func.regions.len()) {
            return Err(FaultKind::OutOfRange);
        }
    }
    Ok(seen)
}

/// Lists, slots, blocks, values and table entries exist.
fn check_ranges(func: &Func, placed: &[bool], inst: &Inst) -> Result {
    let mut result = Ok(());
    let mut fail = |bad: bool, kind: FaultKind| {
        if bad && result.is_ok() {
            result = Err(kind);
        }
    };
    let in_pool =
        |list: ValueList| list.start as usize + list.count as usize <= func.values_pool.len();
    inst.each_list(&mut |list| fail(!in_pool(list), FaultKind::OutOfRange));
    if let Inst::Switch(op) = inst
        && (op.targets.start + op.targets.count) as usize > func.block_calls.len()
    {
        return Err(FaultKind::OutOfRange);
    }
    inst.each_target(&func.block_calls, &mut |call| {
        fail(!in_pool(call.args), FaultKind::OutOfRange);
        let is_placed = placed.get(call.block.index()).is_some_and(|is| *is);
        fail(!is_placed, FaultKind::Layout(call.block));
    });
    inst.each_stack_slot(&mut |slot| {
        fail(slot.index() >= func.stack_slots.len(), FaultKind::OutOfRange);
    });
    result?;
    let mut result = Ok(());
    func.each_operand(inst, &mut |value| {
        if value.index() >= func.values.len() && result.is_ok() {
            result = Err(FaultKind::ValueOutOfRange(value));
        }
    });
    result?;
    let (table, len) = match inst {
        Inst::SymbolValue(op) => (op.symbol.index(), func.symbols.len()),
        Inst::Call(op) => (op.signature.index(), func.signatures.len()),
        Inst::CallIndirect(op) => (op.signature.index(), func.signatures.len()),
        Inst::TailCall(op) => (op.signature.index(), func.signatures.len()),
        Inst::TailCallIndirect(op) => (op.signature.index(), func.signatures.len()),
        Inst::ThrowError(op) => (op.error.index(), func.errors.len()),
        Inst::LoadStruct(op) => (op.layout.index(), func.layouts.len()),
        Inst::StoreStruct(op) => (op.layout.index(), func.layouts.len()),
        Inst::CopyStruct(op) => (op.layout.index(), func.layouts.len()),
        Inst::ZeroStruct(op) => (op.layout.index(), func.layouts.len()),
        Inst::StackCopy(op) => (op.layout.index(), func.layouts.len()),
        _ => (0, 1),
    };
    if table < len { Ok(()) } else { Err(FaultKind::OutOfRange) }
}

struct Verifier<'a> {
    func: &'a Func,
    flow: &'a Flow,
    /// Block and position of a value's definition; parameters are at 0, instructions from 1.
    defined_at: Vec<Option<(Block, u32)>>,
}

impl Verifier<'_> {
    fn definitions(&mut self, block: Block) -> Result {
        let data = self.func.block(block);
        for (index, param) in data.params.iter().enumerate() {
            let def = self.func.values.get(param.index()).map(|value| value.def);
            if def != Some(ValueDef::Param(block, index as u32)) {
                return Err(FaultKind::DefinitionPlace(*param));
            }
            self.defined_at[param.index()] = Some((block, 0));
        }
        for (index, id) in data.insts.iter().enumerate() {
            for (number, result) in self.func.results(*id).enumerate() {
                let def = self.func.values.get(result.index()).map(|value| value.def);
                let here = ValueDef::Result(*id, number as u32);
                // A replaced result may stay behind an instruction that has to run.
                if def != Some(here) && !matches!(def, Some(ValueDef::Alias(_))) {
                    return Err(FaultKind::DefinitionPlace(result));
                }
                self.defined_at[result.index()] = Some((block, index as u32 + 1));
            }
        }
        Ok(())
    }

    fn instruction(&self, block: Block, index: u32, id: InstId) -> Result {
        let func = self.func;
        let inst = func.inst(id);
        self.operands(block, index, &inst)?;
        let types: Vec<Type> = func.results(id).map(|value| func.ty(value)).collect();
        if types != func.result_types(&inst) {
            return Err(FaultKind::ResultTypes);
        }
        let mut result = Ok(());
        inst.each_target(&func.block_calls, &mut |call| {
            let wanted = &func.block(call.block).params;
            if result.is_ok() {
                result =
                    self.fits(func.list(call.args), wanted.iter().map(|param| func.ty(*param)));
            }
        });
        result?;
        self.meaning(index, &inst)
    }

    fn operands(&self, block: Block, index: u32, inst: &Inst) -> Result {
        let func = self.func;
        let mut result = Ok(());
        func.each_operand(inst, &mut |value| {
            if result.is_ok() {
                result = self.available(block, index, value);
            }
        });
        result?;
        let (mut same, mut result) = (None, Ok(()));
        inst.each_use(&mut |value, class| {
            let ty = func.ty(value);
            if !class.accepts(ty, same) && result.is_ok() {
                result = Err(FaultKind::OperandType(value, ty));
            }
            if class.leaves_choice() && same.is_none() {
                same = Some(ty);
            }
        });
        result
    }

    fn available(&self, block: Block, index: u32, value: Value) -> Result {
        if matches!(self.func.values[value.index()].def, ValueDef::Alias(_) | ValueDef::Dead) {
            return Err(FaultKind::DeadValue(value));
        }
        match self.defined_at[value.index()] {
            None => Err(FaultKind::DeadValue(value)),
            Some((at, position)) if at == block && position <= index => Ok(()),
            Some((at, _)) if at != block && self.flow.dominates(at, block) => Ok(()),
            Some(_) => Err(FaultKind::NotDominated(value)),
        }
    }

    fn fits(&self, values: &[Value], wanted: impl ExactSizeIterator<Item = Type>) -> Result {
        let fits = values.len() == wanted.len()
            && values.iter().zip(wanted).all(|(value, ty)| self.func.ty(*value) == ty);
        if fits { Ok(()) } else { Err(FaultKind::Arguments) }
    }

    /// Rules of single rows.
    fn meaning(&self, index: u32, inst: &Inst) -> Result {
        let func = self.func;
        let ty = |value| func.ty(value);
        let stores = |mem: MemType, value: Value, may_be_ref: bool| {
            let fits = ty(value) == Type::of_memory(mem) && (may_be_ref || mem != MemType::Ref);
            if fits { Ok(()) } else { Err(FaultKind::Memory(mem)) }
        };
        let part = |slot: StackSlot, offset: u32, size: u32| {
            let bytes = func.stack_slots[slot.index()].words.len() as u64 * 8;
            if offset as u64 + size as u64 <= bytes { Ok(()) } else { Err(FaultKind::OutOfRange) }
        };
        let size = |layout: LayoutId| func.layouts[layout.index()].size;
        match *inst {
            Inst::Iconst(op) if !op.ty.is_int() => Err(FaultKind::ResultTypes),
            Inst::Null(op) if !op.ty.is_managed() => Err(FaultKind::ResultTypes),
            Inst::Store(op) => stores(op.mem, op.value, false),
            Inst::StoreIndexed(op) => stores(op.mem, op.value, false),
            Inst::AtomicExchange(op) => stores(op.mem, op.value, true),
            Inst::AtomicCompareExchange(op) => {
                stores(op.mem, op.comparand, true)?;
                stores(op.mem, op.value, true)
            }
            Inst::AtomicAdd(op) => stores(op.mem, op.value, false),
            Inst::AtomicAnd(op) => stores(op.mem, op.value, false),
            Inst::AtomicOr(op) => stores(op.mem, op.value, false),
            Inst::StackStore(op) => {
                stores(op.mem, op.value, true)?;
                part(op.slot, op.offset, op.mem.size())
            }
            Inst::ThreadStore(op) => stores(op.mem, op.value, true),
            Inst::StackLoad(op) => part(op.slot, op.offset, op.mem.size()),
            Inst::StackZero(op) => part(op.slot, op.offset, op.size),
            Inst::StackCopy(op) => {
                part(op.to, op.to_offset, size(op.layout))?;
                part(op.from, op.from_offset, size(op.layout))
            }
            Inst::LoadStruct(op) => part(op.to, op.to_offset, size(op.layout)),
            Inst::StoreStruct(op) => part(op.from, op.from_offset, size(op.layout)),
            Inst::StackAddr(op) if !func.stack_slots[op.slot.index()].address_taken => {
                Err(FaultKind::SlotFlags(op.slot))
            }
            Inst::StackPass(op) if !func.stack_slots[op.slot.index()].passed => {
                Err(FaultKind::SlotFlags(op.slot))
            }
            Inst::Call(op) => self.call(op.signature, op.args),
            Inst::CallIndirect(op) => self.call(op.signature, op.args),
            Inst::TailCall(op) => self.tail_call(op.signature, op.args),
            Inst::TailCallIndirect(op) => self.tail_call(op.signature, op.args),
            Inst::CallHelper(op) => {
                self.fits(func.list(op.args), helper_signature(op.helper).params.into_iter())
            }
            Inst::Return(op) => {
                self.fits(func.list(op.values), func.signature.results.iter().copied())
            }
            Inst::CatchObject(_) if index != 0 => Err(FaultKind::CatchObject),
            _ => Ok(()),
        }
    }

    fn call(&self, signature: SignatureId, args: ValueList) -> Result {
        let signature = &self.func.signatures[signature.index()];
        self.fits(self.func.list(args), signature.params.iter().copied())
    }

    fn tail_call(&self, signature: SignatureId, args: ValueList) -> Result {
        if self.func.signatures[signature.index()].results != self.func.signature.results {
            return Err(FaultKind::Arguments);
        }
        self.call(signature, args)
    }
}
