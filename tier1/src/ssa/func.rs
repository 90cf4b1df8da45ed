//! A function in SSA: values, instructions, blocks, stack slots, protected regions.
//! Owns the container and the small edits that every pass needs. Built by `build`, by the parser; changed by `opt`; read by `isa`.
//!
//! - A block has parameters instead of φ; a branch passes arguments. Values are numbered for life, never reused.
//! - Control enters at the *roots*: block 0 with the function's arguments, and the handlers of `regions`, where the unwinder
//!   enters with nothing but the frame. Dominance is from a virtual root above all of them; so no value reaches a handler from
//!   the code it protects: what must, is in stack slots.
//!   A function that suspends has one more root for each suspension point: a *resume entry*, where the frame wakes. Nothing of the
//!   frame that went to sleep is left but what its continuation keeps; the entry block loads that and jumps behind the point.
//! - Exceptional edges are implied: from every `throws` instruction of a block to the handlers of its `region` and the regions
//!   around it. Stack slots read by handlers are written before anything that may throw to them.
//! - Everything outside the function is a `Symbol`, `MethodId` or `TypeId`: no address appears (design A13).

use super::inst::{Effects, HelperId, Inst};
use super::ty::{Signature, Type};
use abi::WordKind;
use ir::func::LinkError;
use ir::{FieldId, MemType, MethodId, TypeId};

macro_rules! index_type {
    ($(#[$meta:meta])* $name:ident, $prefix:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);
        impl $name {
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
    };
}

index_type!(Value, "v");
index_type!(Block, "block");
index_type!(
    /// An instruction in `Func::insts`.
    InstId, "inst");
index_type!(StackSlot, "ss");
index_type!(
    /// A protected region: one clause and what it protects.
    Region, "region");
index_type!(SymbolId, "symbol");
index_type!(SignatureId, "sig");
index_type!(LayoutId, "layout");
index_type!(ErrorId, "error");
index_type!(
    /// A place where a callee's body was put (`Func::inline_sites`); 0 is the function itself.
    InlineSite, "site");

/// A range of `Func::values_pool`; each belongs to one instruction.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct ValueList {
    pub start: u32,
    pub count: u32,
}

/// A branch target with the arguments for its parameters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct BlockCall {
    pub block: Block,
    pub args: ValueList,
}

/// A range of `Func::block_calls`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct BlockCalls {
    pub start: u32,
    pub count: u32,
}

impl BlockCalls {
    pub fn in_pool(self, pool: &[BlockCall]) -> impl Iterator<Item = BlockCall> + '_ {
        pool[self.start as usize..][..self.count as usize].iter().copied()
    }
    pub fn in_pool_mut(self, pool: &mut [BlockCall]) -> impl Iterator<Item = &mut BlockCall> {
        pool[self.start as usize..][..self.count as usize].iter_mut()
    }
}

/// Bit patterns, so that NaN payloads survive and constants compare.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct F32Bits(pub u32);
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct F64Bits(pub u64);

/// What is outside the method, by name (design A13).
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Symbol {
    /// Method table, an i64.
    Type(TypeId),
    /// The RuntimeType object, a ref (frozen: never moves).
    TypeObject(TypeId),
    /// Method record, an i64.
    Method(MethodId),
    /// A method record that can be called without a hidden argument (ldftn), an i64.
    Function(MethodId),
    /// Address of the block of statics of a type, an i64. Says nothing about its static constructor: `init.class` does.
    StaticBase(TypeId),
    /// Address of a field's data in the image, an i64.
    FieldData(FieldId),
    /// A string literal, a ref (frozen).
    String(Box<[u16]>),
    /// Address of a call site's own cells (`abi::helpers::call_site`), an i64.
    CallSite(u32),
    /// The Rust body of an internal call, an i64.
    InternalCall(MethodId),
    /// What the runtime keeps of a method's suspension points, an i64.
    Continuations(MethodId),
    /// The resume record of one of them, an i64.
    ResumeRecord(MethodId, u32),
    /// What a leaf leaves instead of a continuation when it suspends, a ref (frozen).
    Sentinel,
}

/// A function's own copy of what it must know about a value type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Layout {
    pub ty: TypeId,
    /// Bytes in memory.
    pub size: u32,
    /// Kinds of the 8-byte words.
    pub words: Vec<WordKind>,
    /// The scalars inside, by ascending offset, none overlapping; empty where that is not so (explicit layouts) or too many.
    pub leaves: Vec<Leaf>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Leaf {
    pub offset: u32,
    pub mem: MemType,
}

/// Memory of the frame: structs, locals whose address is taken, what handlers read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct StackSlotData {
    /// Kinds of its 8-byte words. The collector looks at those that are not raw wherever the slot is live (`slots`); the prologue zeroes
    /// what may be looked at before it is written.
    pub words: Vec<WordKind>,
    /// Its address is a byref somewhere (`stack.addr`): any call or store may change it.
    pub address_taken: bool,
    /// Its address is passed to callees that only read or fill it during the call (`stack.pass`).
    pub passed: bool,
    /// What it refers to must not move (II.23.2.9): frame maps say so to the collector.
    pub pinned: bool,
    /// Handlers read it, or walks of the stack: every store happens.
    pub in_handlers: bool,
}

/// How a region's clause selects.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RegionKind {
    Catch(TypeId),
    /// The filter's first block.
    Filter(Block),
    /// Entered by the unwinder alone; ends in `end.handler`.
    Finally,
    Fault,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RegionData {
    /// The region that is searched next: around this one, or a later clause of the same try.
    pub parent: Option<Region>,
    pub kind: RegionKind,
    pub handler: Block,
    /// Whose clause it is: an inline site.
    pub site: InlineSiteIndex,
    /// Half open; the range of a region whose protected code lies in this one's handler lies inside this one's.
    pub handler_range: (u32, u32),
}

/// Where a frame wakes: a root like the function's entry, called by the ordinary convention (`Func::resume_signature`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ResumeEntry {
    /// Number of the suspension point.
    pub state: u32,
    /// Parameters: the result buffer, an i64, where the function's result goes through memory; the continuation.
    pub block: Block,
}

/// Where an instruction comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Source {
    pub site: InlineSiteIndex,
    pub il_offset: u32,
}
pub type InlineSiteIndex = u32;

/// A body put in place of a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InlineSiteData {
    pub method: Option<MethodId>,
    /// Where the call was.
    pub caller: Source,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ValueDef {
    /// Result number of an instruction.
    Result(InstId, u32),
    /// Parameter number of a block.
    Param(Block, u32),
    /// Replaced by another value: `Func::resolve`.
    Alias(Value),
    /// Belongs to nothing any more.
    Dead,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ValueData {
    pub ty: Type,
    pub def: ValueDef,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InstNode {
    pub inst: Inst,
    /// Results are neighbours: from this one on.
    pub first_result: Value,
    pub result_count: u32,
    pub source: Source,
    pub block: Block,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BlockData {
    pub params: Vec<Value>,
    pub insts: Vec<InstId>,
    /// The innermost region that protects it.
    pub region: Option<Region>,
    pub frequency: Frequency,
}

/// How often a block runs beside others of its function.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Frequency {
    #[default]
    Usual,
    /// Seldom: laid out behind the rest, not worth optimising. Where frames go to sleep, say.
    Cold,
    /// As a rule never: errors, handlers, what is done once. Laid out behind all.
    Rare,
}

impl Frequency {
    pub fn cold_if(is_cold: bool) -> Frequency {
        if is_cold { Frequency::Cold } else { Frequency::Usual }
    }
}

impl BlockData {
    pub fn is_cold(&self) -> bool {
        self.frequency != Frequency::Usual
    }
}

#[derive(Clone, Debug, Default)]
pub struct Func {
    pub name: String,
    pub method: Option<MethodId>,
    pub signature: Signature,
    pub values: Vec<ValueData>,
    pub insts: Vec<InstNode>,
    pub blocks: Vec<BlockData>,
    /// The blocks that exist, in order of code; the first is the entry.
    pub layout: Vec<Block>,
    pub values_pool: Vec<Value>,
    pub block_calls: Vec<BlockCall>,
    pub stack_slots: Vec<StackSlotData>,
    pub regions: Vec<RegionData>,
    pub resume_entries: Vec<ResumeEntry>,
    /// Where a frame has the continuation that it was resumed from: who asks for the stack's frames goes on with those that await it.
    pub continuation: Option<StackSlot>,
    pub symbols: Vec<Symbol>,
    pub signatures: Vec<Signature>,
    pub layouts: Vec<Layout>,
    pub errors: Vec<LinkError>,
    pub inline_sites: Vec<InlineSiteData>,
    /// Caches of call sites so far (`Symbol::CallSite`).
    pub call_site_count: u32,
    /// Bytes of IL that went in, callees' included: for reports.
    pub il_size: u32,
}

impl Func {
    pub fn new(name: impl Into<String>) -> Func {
        let site = InlineSiteData { method: None, caller: Source::default() };
        Func { name: name.into(), inline_sites: vec![site], ..Func::default() }
    }

    // Values.

    pub fn new_value(&mut self, ty: Type, def: ValueDef) -> Value {
        self.values.push(ValueData { ty, def });
        Value(self.values.len() as u32 - 1)
    }
    /// The type of a value.
    pub fn ty(&self, value: Value) -> Type {
        self.values[value.index()].ty
    }
    pub fn list(&self, list: ValueList) -> &[Value] {
        &self.values_pool[list.start as usize..][..list.count as usize]
    }
    pub fn new_list(&mut self, values: &[Value]) -> ValueList {
        let list = ValueList { start: self.values_pool.len() as u32, count: values.len() as u32 };
        self.values_pool.extend_from_slice(values);
        list
    }
    pub fn new_call(&mut self, block: Block, args: &[Value]) -> BlockCall {
        BlockCall { block, args: self.new_list(args) }
    }
    pub fn new_calls(&mut self, calls: &[BlockCall]) -> BlockCalls {
        let list = BlockCalls { start: self.block_calls.len() as u32, count: calls.len() as u32 };
        self.block_calls.extend_from_slice(calls);
        list
    }
    /// The value that stands for a replaced one.
    pub fn resolve(&self, mut value: Value) -> Value {
        while let ValueDef::Alias(other) = self.values[value.index()].def {
            value = other;
        }
        value
    }
    /// Every use of `value` means `by` from now on; `apply_aliases` writes that down.
    pub fn replace(&mut self, value: Value, by: Value) {
        let by = self.resolve(by);
        if by != value {
            self.values[value.index()].def = ValueDef::Alias(by);
        }
    }
    /// Writes resolved values into all operands.
    pub fn apply_aliases(&mut self) {
        for block in self.layout.clone() {
            for index in 0..self.blocks[block.index()].insts.len() {
                let id = self.blocks[block.index()].insts[index];
                self.map_operands(id, &mut |func, value| func.resolve(value));
            }
        }
    }
    /// Maps every value operand of an instruction, in lists and block calls too.
    pub fn map_operands(&mut self, id: InstId, map: &mut dyn FnMut(&Func, Value) -> Value) {
        let mut inst = self.insts[id.index()].inst;
        inst.each_use_mut(&mut |value| *value = map(self, *value));
        self.insts[id.index()].inst = inst;
        let mut lists: [ValueList; 8] = [ValueList::default(); 8];
        let mut more = Vec::new();
        let mut count = 0;
        let mut add = |list: ValueList| {
            if list.count == 0 {
                return;
            }
            if count < lists.len() {
                lists[count] = list;
                count += 1;
            } else {
                more.push(list);
            }
        };
        inst.each_list(&mut add);
        inst.each_target(&self.block_calls, &mut |call| add(call.args));
        for list in lists[..count].iter().chain(&more) {
            for at in list.start..list.start + list.count {
                let value = self.values_pool[at as usize];
                self.values_pool[at as usize] = map(self, value);
            }
        }
    }
    /// Visits every value operand.
    pub fn each_operand(&self, inst: &Inst, visit: &mut dyn FnMut(Value)) {
        inst.each_use(&mut |value, _| visit(value));
        inst.each_list(&mut |list| self.list(list).iter().copied().for_each(&mut *visit));
        inst.each_target(&self.block_calls, &mut |call| {
            self.list(call.args).iter().copied().for_each(&mut *visit);
        });
    }

    // Instructions.

    pub fn node(&self, id: InstId) -> &InstNode {
        &self.insts[id.index()]
    }
    pub fn inst(&self, id: InstId) -> Inst {
        self.insts[id.index()].inst
    }
    pub fn results(&self, id: InstId) -> impl Iterator<Item = Value> + use<> {
        let node = &self.insts[id.index()];
        let first = node.first_result.0;
        (first..first + node.result_count).map(Value)
    }
    /// The only result.
    pub fn result(&self, id: InstId) -> Option<Value> {
        let node = &self.insts[id.index()];
        (node.result_count == 1).then_some(node.first_result)
    }
    /// The instruction that makes a value.
    pub fn def(&self, value: Value) -> Option<InstId> {
        match self.values[self.resolve(value).index()].def {
            ValueDef::Result(id, _) => Some(id),
            _ => None,
        }
    }
    /// The instruction that makes a value, by what it is.
    pub fn def_inst(&self, value: Value) -> Option<Inst> {
        self.def(value).map(|id| self.inst(id))
    }
    /// An instruction that is in no block yet; `results` are the types of its results.
    pub fn new_inst(&mut self, inst: Inst, results: &[Type], source: Source) -> InstId {
        let id = InstId(self.insts.len() as u32);
        let first_result = Value(self.values.len() as u32);
        for (index, ty) in results.iter().enumerate() {
            self.new_value(*ty, ValueDef::Result(id, index as u32));
        }
        let result_count = results.len() as u32;
        let block = Block(u32::MAX);
        self.insts.push(InstNode { inst, first_result, result_count, source, block });
        id
    }
    /// Types of the results of an instruction, from its row.
    pub fn result_types(&self, inst: &Inst) -> Vec<Type> {
        use super::inst::ResultRule;
        match inst.result_rule() {
            ResultRule::None => Vec::new(),
            ResultRule::Is(ty) => vec![ty],
            ResultRule::Memory(mem) => vec![Type::of_memory(mem)],
            ResultRule::Same => {
                let mut found = None;
                inst.each_use(&mut |value, class| {
                    if class.leaves_choice() && found.is_none() {
                        found = Some(self.ty(value));
                    }
                });
                found.into_iter().collect()
            }
            ResultRule::Many => match inst {
                Inst::Call(op) => self.signatures[op.signature.index()].results.clone(),
                Inst::CallIndirect(op) => self.signatures[op.signature.index()].results.clone(),
                Inst::CallHelper(op) => helper_signature(op.helper).results,
                _ => Vec::new(),
            },
        }
    }
    /// Adds an instruction at the end of a block.
    pub fn append(&mut self, block: Block, inst: impl Into<Inst>, source: Source) -> InstId {
        let inst = inst.into();
        let types = self.result_types(&inst);
        let id = self.new_inst(inst, &types, source);
        self.insts[id.index()].block = block;
        self.blocks[block.index()].insts.push(id);
        id
    }
    /// Effects of an instruction, those of helper calls included.
    pub fn effects(&self, inst: &Inst) -> Effects {
        match inst {
            Inst::CallHelper(op) => helper_effects(op.helper),
            inst => inst.row_effects(),
        }
    }
    pub fn is_safepoint(&self, inst: &Inst) -> bool {
        self.effects(inst).contains(Effects::GC)
    }

    // Blocks.

    /// A block that is not in the layout yet.
    pub fn new_block(&mut self) -> Block {
        self.blocks.push(BlockData::default());
        Block(self.blocks.len() as u32 - 1)
    }
    pub fn new_param(&mut self, block: Block, ty: Type) -> Value {
        let index = self.blocks[block.index()].params.len() as u32;
        let value = self.new_value(ty, ValueDef::Param(block, index));
        self.blocks[block.index()].params.push(value);
        value
    }
    pub fn block(&self, block: Block) -> &BlockData {
        &self.blocks[block.index()]
    }
    pub fn terminator(&self, block: Block) -> Option<Inst> {
        let last = *self.blocks[block.index()].insts.last()?;
        let inst = self.inst(last);
        inst.is_terminator().then_some(inst)
    }
    pub fn entry(&self) -> Block {
        self.layout[0]
    }
    pub fn each_successor(&self, block: Block, visit: &mut dyn FnMut(BlockCall)) {
        if let Some(last) = self.terminator(block) {
            last.each_target(&self.block_calls, visit);
        }
    }
    /// How resume entries are called; none without them.
    pub fn resume_signature(&self) -> Option<Signature> {
        let first = self.resume_entries.first()?;
        let params = self.block(first.block).params.iter().map(|value| self.ty(*value)).collect();
        Some(Signature { params, results: self.signature.results.clone() })
    }
    /// Where control enters: the entry, then resume entries, the handlers and filters of all regions that protect a block.
    pub fn roots(&self) -> Vec<Block> {
        let mut roots = vec![self.entry()];
        roots.extend(self.resume_entries.iter().map(|entry| entry.block));
        for region in self.regions_in_use() {
            let data = self.regions[region.index()];
            if let RegionKind::Filter(block) = data.kind {
                roots.push(block);
            }
            roots.push(data.handler);
        }
        roots.sort_unstable();
        roots.dedup();
        let entry = self.entry();
        roots.retain(|block| *block != entry);
        roots.insert(0, entry);
        roots
    }
    /// Regions that protect a block of the layout, directly or by nesting.
    pub fn regions_in_use(&self) -> Vec<Region> {
        let mut used = vec![false; self.regions.len()];
        for block in &self.layout {
            let mut at = self.blocks[block.index()].region;
            while let Some(region) = at {
                if core::mem::replace(&mut used[region.index()], true) {
                    break;
                }
                at = self.regions[region.index()].parent;
            }
        }
        (0..used.len()).filter(|i| used[*i]).map(|i| Region(i as u32)).collect()
    }

    // Tables.

    pub fn symbol(&mut self, symbol: Symbol) -> SymbolId {
        SymbolId(intern(&mut self.symbols, symbol))
    }
    pub fn signature_id(&mut self, signature: Signature) -> SignatureId {
        SignatureId(intern(&mut self.signatures, signature))
    }
    pub fn layout_id(&mut self, layout: Layout) -> LayoutId {
        LayoutId(intern(&mut self.layouts, layout))
    }
    pub fn new_stack_slot(&mut self, words: Vec<WordKind>) -> StackSlot {
        self.stack_slots.push(StackSlotData { words, ..StackSlotData::default() });
        StackSlot(self.stack_slots.len() as u32 - 1)
    }
    pub fn new_call_site(&mut self) -> SymbolId {
        let number = self.call_site_count;
        self.call_site_count += 1;
        self.symbol(Symbol::CallSite(number))
    }
}

fn intern<T: PartialEq>(table: &mut Vec<T>, item: T) -> u32 {
    let known = table.iter().position(|other| *other == item);
    known.unwrap_or_else(|| {
        table.push(item);
        table.len() - 1
    }) as u32
}

/// The signature of a helper in types of SSA.
pub fn helper_signature(helper: HelperId) -> Signature {
    let ty = |kind: &abi::helpers::HelperKind| {
        use abi::helpers::HelperKind;
        match kind {
            HelperKind::I4 => Type::I32,
            HelperKind::I8 | HelperKind::Mtable | HelperKind::Method | HelperKind::Ptr => Type::I64,
            HelperKind::R4 => Type::F32,
            HelperKind::R8 => Type::F64,
            HelperKind::Obj => Type::Ref,
            HelperKind::Byref => Type::Byref,
        }
    };
    Signature {
        params: helper.params().iter().map(ty).collect(),
        results: helper.result().iter().map(ty).collect(),
    }
}

pub fn helper_effects(helper: HelperId) -> Effects {
    let row = helper.effects();
    let mut effects = Effects::PURE;
    for (has, effect) in [
        (row.gc, Effects::GC),
        (row.throws, Effects::THROWS),
        (row.calls, Effects::CALLS.union(Effects::READS).union(Effects::WRITES)),
        (row.reads, Effects::READS),
        (row.writes, Effects::WRITES),
        (row.merge, Effects::MERGE),
    ] {
        if has {
            effects = effects.union(effect);
        }
    }
    // A call into the runtime is never worth repeating or speculating.
    effects.union(Effects::FIXED)
}
