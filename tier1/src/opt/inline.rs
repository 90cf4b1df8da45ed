//! Inlining: a callee's body in place of a direct call.
//! Owns the choice and the copying. Steps: for each call in turn, outer ones first, the callee's SSA is built and folded (once a
//! method), judged by its size against what there is to gain, and copied: the block of the call is cut in two, returns become
//! jumps to the second half. Copied calls are looked at too, up to a depth. Stack traces stay true through `Func::inline_sites`.
//! Bodies with filters stay calls, and those that go on behind a handler. Entry: `run`.

use crate::environment::{Candidate, Environment};
use crate::ssa::flow::{Flow, Loops};
use crate::ssa::{
    Block, BlockData, Frequency, Func, InlineSiteData, Inst, InstId, Region, RegionData, Source,
    Symbol, Type, Value, ValueData, ValueDef, inst,
};
use hashbrown::HashMap;
use ir::MethodId;
use std::sync::{Arc, Mutex, PoisonError};

/// Instructions of a body that is always copied, and of the largest that ever is.
const ALWAYS: usize = 12;
const MOST: usize = 40;
const MOST_WANTED: usize = 200;
/// What a body may be larger by that keeps contexts and looks for a continuation: no more of that where it is called.
const ASYNC: usize = 24;
/// By how many instructions a function may grow: at least, and at most twice its own.
const LEAST_GROWTH: usize = 250;
const MOST_GROWTH: usize = 1500;
const MOST_DEPTH: usize = 8;

/// Copies show what is called through tables and delegates: once more, then.
const MOST_ROUNDS: u32 = 3;

/// Inlining and devirtualisation in turn. True when something changed.
pub fn rounds(func: &mut Func, environment: &dyn Environment) -> bool {
    let mut changed = false;
    for _ in 0..MOST_ROUNDS {
        if super::devirtualize::run(func, environment) {
            super::fold::run(func);
            super::blocks::run(func);
            super::params::run(func);
            // Targets that have just become symbols.
            super::fold::run(func);
            changed = true;
        }
        if !run(func, environment) {
            break;
        }
        super::fold::run(func);
        super::blocks::run(func);
        changed = true;
    }
    changed
}

/// True when something changed.
pub fn run(func: &mut Func, environment: &dyn Environment) -> bool {
    let size: usize = func.layout.iter().map(|block| func.block(*block).insts.len()).sum();
    let flow = Flow::of(func);
    let loops = Loops::of(func, &flow);
    let depth: Vec<u32> =
        (0..func.blocks.len()).map(|index| loops.depth(Block(index as u32))).collect();
    let in_handler = blocks_of_handlers(func, &flow);
    let mut inliner = Inliner {
        func,
        environment,
        loop_depth: depth,
        in_handler,
        growth: 0,
        most_growth: (2 * size).clamp(LEAST_GROWTH, MOST_GROWTH),
        changed: false,
    };
    // Blocks that copying makes are put at the end of the list, so their calls are seen as well.
    let mut work: Vec<Block> = inliner.func.layout.iter().rev().copied().collect();
    while let Some(block) = work.pop() {
        inliner.block(block, &mut work);
    }
    let changed = inliner.changed;
    if changed {
        func.apply_aliases();
        super::blocks::order(func);
    }
    changed
}

/// Blocks that nothing but a handler leads to.
fn blocks_of_handlers(func: &Func, flow: &Flow) -> Vec<bool> {
    let regions = func.regions_in_use();
    let handlers: Vec<Block> =
        regions.iter().map(|region| func.regions[region.index()].handler).collect();
    let is_inside = |block| {
        flow.is_reachable(block) && handlers.iter().any(|handler| flow.dominates(*handler, block))
    };
    (0..func.blocks.len()).map(|index| is_inside(Block(index as u32))).collect()
}

/// Whether control comes back from a handler: no value of the caller would reach what follows the call then.
fn returns_from_handler(func: &Func) -> bool {
    let regions = func.regions_in_use();
    let mut work: Vec<Block> =
        regions.iter().map(|region| func.regions[region.index()].handler).collect();
    let mut seen = vec![false; func.blocks.len()];
    while let Some(block) = work.pop() {
        if core::mem::replace(&mut seen[block.index()], true) {
            continue;
        }
        if matches!(func.terminator(block), Some(Inst::Return(_))) {
            return true;
        }
        func.each_successor(block, &mut |call| work.push(call.block));
    }
    false
}

/// What was built for copying so far, by method: kept from one compilation to the next.
#[derive(Default)]
pub struct Bodies(Mutex<HashMap<MethodId, Option<Arc<Body>>>>);

impl Bodies {
    fn get(&self, method: MethodId) -> Option<Option<Arc<Body>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&method).cloned()
    }
    fn insert(&self, method: MethodId, body: Option<Arc<Body>>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_BODIES {
            known.clear();
        }
        known.insert(method, body);
    }
}

/// Bodies that are kept: what is called everywhere is soon among them again.
const MOST_BODIES: usize = 2000;

/// A callee that was built and folded.
pub struct Body {
    func: Func,
    /// Instructions that are not cold and do something.
    size: usize,
    is_wanted: bool,
    is_async: bool,
    never_returns: bool,
}

struct Inliner<'a> {
    func: &'a mut Func,
    environment: &'a dyn Environment,
    loop_depth: Vec<u32>,
    in_handler: Vec<bool>,
    growth: usize,
    most_growth: usize,
    changed: bool,
}

impl Inliner<'_> {
    fn block(&mut self, block: Block, work: &mut Vec<Block>) {
        if self.func.block(block).is_cold() {
            return;
        }
        for index in 0..self.func.block(block).insts.len() {
            let id = self.func.block(block).insts[index];
            let Inst::Call(call) = self.func.inst(id) else { continue };
            let Some(body) = self.choose(id, call) else { continue };
            if let Some((first, rest)) = self.copy(block, index, call, &body) {
                // The copy's blocks come next, then what follows the call.
                work.push(rest);
                let copied = (first..self.func.blocks.len() as u32).map(Block);
                let copied: Vec<Block> = copied.filter(|b| *b != rest).collect();
                work.extend(copied.into_iter().rev());
                self.changed = true;
                return;
            }
        }
    }

    /// The body to copy, when it is worth it.
    fn choose(&mut self, id: InstId, call: inst::Call) -> Option<Arc<Body>> {
        if self.growth > self.most_growth || self.is_too_deep(id, call.method) {
            return None;
        }
        let body = self.body(call.method)?;
        // Ranges of handlers inside the ranges of others would have to be made up.
        let block = self.func.node(id).block;
        if !body.func.regions.is_empty() && self.in_handler[block.index()] {
            return None;
        }
        if body.never_returns {
            // A throw in disguise.
            if block != self.func.entry() {
                self.func.blocks[block.index()].frequency = Frequency::Rare;
            }
            return None;
        }
        let depth = self.loop_depth[block.index()];
        let mut gain = if depth > 0 { 12 } else { 0 };
        for value in self.func.list(call.args) {
            gain += match self.func.def_inst(*value) {
                // A struct in the frame may become values.
                Some(Inst::StackAddr(_) | Inst::StackPass(_)) => 8,
                Some(Inst::NewObject(_)) => 8,
                Some(Inst::Iconst(_) | Inst::Null(_) | Inst::SymbolValue(_)) => 2,
                Some(Inst::StackLoad(_)) => 2,
                _ => 0,
            };
        }
        let limit = if body.is_wanted { MOST_WANTED } else { (ALWAYS + gain).min(MOST) };
        let own = if body.is_async { ASYNC } else { 0 };
        (body.size <= limit + own).then_some(body)
    }

    /// Recursion, and bodies in bodies in bodies.
    fn is_too_deep(&self, id: InstId, method: MethodId) -> bool {
        let mut site = self.func.node(id).source.site;
        for _ in 0..MOST_DEPTH {
            let data = self.func.inline_sites[site as usize];
            if data.method == Some(method) {
                return true;
            }
            if site == 0 {
                return self.func.method == Some(method);
            }
            site = data.caller.site;
        }
        true
    }

    fn body(&mut self, method: MethodId) -> Option<Arc<Body>> {
        let bodies = self.environment.bodies();
        if let Some(known) = bodies.get(method) {
            return known;
        }
        let body = self.make_body(method).map(Arc::new);
        bodies.insert(method, body.clone());
        body
    }

    fn make_body(&self, method: MethodId) -> Option<Body> {
        let Candidate { hir, is_wanted } = self.environment.inline_candidate(method)?;
        // The trace that a filter sees would have to end in the middle of a frame.
        if hir.clauses.iter().any(|clause| matches!(clause.kind, ir::EhKind::Filter(_))) {
            return None;
        }
        let mut func = crate::build::build(&hir, self.environment).ok()?;
        // A frame that suspends here wakes in its own method's code: as if nothing had been inlined (design A4).
        func.resume_entries.clear();
        let is_async = func.continuation.is_some();
        if let Some(slot) = func.continuation.take() {
            // The walk of a stack has no use for it here; handlers may.
            func.stack_slots[slot.index()].in_handlers = !hir.clauses.is_empty();
        }
        super::fold::run(&mut func);
        super::blocks::run(&mut func);
        super::dce::run(&mut func);
        if returns_from_handler(&func) {
            return None;
        }
        let mut size = 0;
        let in_handler = blocks_of_handlers(&func, &Flow::of(&func));
        for block in &func.layout {
            for id in &func.block(*block).insts {
                match func.inst(*id) {
                    Inst::TailCall(_) | Inst::TailCallIndirect(_) | Inst::StackAlloc(_) => {
                        return None;
                    }
                    Inst::Iconst(_)
                    | Inst::Null(_)
                    | Inst::SymbolValue(_)
                    | Inst::Return(_)
                    | Inst::Jump(_)
                    | Inst::CheckNull(_)
                    | Inst::StackPass(_) => {}
                    _ if func.block(*block).is_cold() || in_handler[block.index()] => {}
                    _ => size += 1,
                }
            }
        }
        let returns = |block: &Block| matches!(func.terminator(*block), Some(Inst::Return(_)));
        let never_returns = !func.layout.iter().any(returns);
        Some(Body { func, size, is_wanted, is_async, never_returns })
    }

    /// Cuts the block at the call and puts the body between. The first new block, and the one that goes on after the call.
    fn copy(
        &mut self,
        block: Block,
        index: usize,
        call: inst::Call,
        body: &Body,
    ) -> Option<(u32, Block)> {
        let callee = &body.func;
        let id = self.func.block(block).insts[index];
        let source = self.func.node(id).source;
        let results: Vec<Value> = self.func.results(id).collect();
        let args = self.func.list(call.args).to_vec();
        if args.len() != callee.signature.params.len()
            || (!results.is_empty() && results.len() != callee.signature.results.len())
        {
            return None;
        }
        let passed = args.iter().map(|value| self.func.ty(*value)).zip(&callee.signature.params);
        let returned = results.iter().map(|value| self.func.ty(*value));
        let returned = callee.signature.results.iter().copied().zip(returned);
        if !passed.map(|(from, to)| (from, *to)).chain(returned).all(converts) {
            return None;
        }
        let first = self.func.blocks.len() as u32;
        let frequency = self.func.block(block).frequency;
        let region = self.func.block(block).region;
        // What follows the call.
        let rest = self.func.new_block();
        let tail = self.func.blocks[block.index()].insts.split_off(index + 1);
        self.func.blocks[block.index()].insts.pop();
        for moved in &tail {
            self.func.insts[moved.index()].block = rest;
        }
        self.func.blocks[rest.index()] =
            BlockData { params: Vec::new(), insts: tail, region, frequency };
        for result in &results {
            let param = self.func.new_param(rest, self.func.ty(*result));
            self.func.replace(*result, param);
        }
        self.func.layout.push(rest);
        let depth = self.loop_depth[block.index()];
        let result_types: Vec<Type> = results.iter().map(|value| self.func.ty(*value)).collect();
        let mut copier = Copier::new(self.func, callee, source);
        let entry = copier.blocks(callee, rest, &result_types, region);
        for copied in first + 1..self.func.blocks.len() as u32 {
            let copied = &mut self.func.blocks[copied as usize].frequency;
            *copied = (*copied).max(frequency);
        }
        self.loop_depth.resize(self.func.blocks.len(), depth);
        let in_handler = self.in_handler[block.index()];
        self.in_handler.resize(self.func.blocks.len(), in_handler);
        let mut passed = Vec::with_capacity(args.len());
        for (value, ty) in args.iter().zip(&callee.signature.params) {
            passed.push(convert(self.func, block, source, *value, *ty));
        }
        let target = self.func.new_call(entry, &passed);
        self.func.append(block, inst::Jump { target }, source);
        self.growth += body.size;
        self.func.il_size += callee.il_size;
        Some((first, rest))
    }
}

/// Kinds of addresses mix in HIR; words of structs hold anything.
fn converts((from, to): (Type, Type)) -> bool {
    match (from, to) {
        _ if from == to => true,
        (Type::Ref | Type::Byref | Type::I64, Type::Byref | Type::I64) => true,
        (Type::I64, Type::F64) | (Type::F64, Type::I64) => true,
        (Type::I32, Type::F32) | (Type::F32, Type::I32) => true,
        _ => false,
    }
}

/// A value as another machine type of the same width.
fn convert(func: &mut Func, block: Block, source: Source, value: Value, ty: Type) -> Value {
    let inst: Inst = match (func.ty(value), ty) {
        (from, to) if from == to => return value,
        (_, Type::Byref) => inst::ToByref { a: value }.into(),
        (Type::Ref | Type::Byref, Type::I64) => inst::Address { a: value }.into(),
        // Raw words of structs.
        (_, ty) => inst::Bitcast { ty, a: value }.into(),
    };
    let id = func.append(block, inst, source);
    func.node(id).first_result
}

/// Numbers of a callee in the caller.
struct Copier<'a> {
    func: &'a mut Func,
    value_base: u32,
    slot_base: u32,
    site_base: u32,
    error_base: u32,
    call_site_base: u32,
}

impl<'a> Copier<'a> {
    fn new(func: &'a mut Func, callee: &Func, source: Source) -> Copier<'a> {
        let copier = Copier {
            value_base: func.values.len() as u32,
            slot_base: func.stack_slots.len() as u32,
            site_base: func.inline_sites.len() as u32,
            error_base: func.errors.len() as u32,
            call_site_base: func.call_site_count,
            func,
        };
        let func = &mut *copier.func;
        func.stack_slots.extend(callee.stack_slots.iter().cloned());
        func.errors.extend(callee.errors.iter().cloned());
        func.call_site_count += callee.call_site_count;
        let site_base = copier.site_base;
        for (index, site) in callee.inline_sites.iter().enumerate() {
            let caller = match index {
                0 => source,
                _ => Source { site: site.caller.site + site_base, ..site.caller },
            };
            func.inline_sites.push(InlineSiteData { method: site.method, caller });
        }
        let value_base = copier.value_base;
        for data in &callee.values {
            let def = match data.def {
                ValueDef::Alias(by) => ValueDef::Alias(Value(by.0 + value_base)),
                _ => ValueDef::Dead,
            };
            func.values.push(ValueData { def, ..*data });
        }
        copier
    }

    fn value(&self, value: Value) -> Value {
        Value(value.0 + self.value_base)
    }

    /// Copies all blocks, into the region of the call; the entry's copy.
    fn blocks(
        &mut self,
        callee: &Func,
        rest: Block,
        results: &[Type],
        around: Option<Region>,
    ) -> Block {
        let region_base = self.func.regions.len() as u32;
        let inner = |region: Option<Region>| match region {
            Some(region) => Some(Region(region.0 + region_base)),
            None => around,
        };
        let mut blocks = vec![Block(u32::MAX); callee.blocks.len()];
        for block in &callee.layout {
            let copy = self.func.new_block();
            blocks[block.index()] = copy;
            self.func.layout.push(copy);
            let data = callee.block(*block);
            self.func.blocks[copy.index()].frequency = data.frequency;
            self.func.blocks[copy.index()].region = inner(data.region);
            for (index, param) in data.params.iter().enumerate() {
                let param = self.value(*param);
                self.func.values[param.index()].def = ValueDef::Param(copy, index as u32);
                self.func.blocks[copy.index()].params.push(param);
            }
        }
        // Handlers of the callee are in none of the caller's: ranges of their own.
        let used = self.func.regions.iter().map(|region| region.handler_range.1).max();
        let range_base = used.unwrap_or_default();
        for data in &callee.regions {
            let (start, end) = data.handler_range;
            self.func.regions.push(RegionData {
                parent: inner(data.parent),
                handler: blocks[data.handler.index()],
                site: data.site + self.site_base,
                handler_range: (start + range_base, end + range_base),
                ..*data
            });
        }
        for block in &callee.layout {
            for id in &callee.block(*block).insts {
                self.instruction(callee, *id, &blocks, rest, results);
            }
        }
        blocks[callee.entry().index()]
    }

    fn instruction(
        &mut self,
        callee: &Func,
        id: InstId,
        blocks: &[Block],
        rest: Block,
        results: &[Type],
    ) {
        let node = *callee.node(id);
        let block = blocks[node.block.index()];
        let source =
            Source { site: node.source.site + self.site_base, il_offset: node.source.il_offset };
        if let Inst::Return(op) = node.inst {
            let values: Vec<Value> =
                callee.list(op.values).iter().map(|value| self.value(*value)).collect();
            let mut args = Vec::with_capacity(results.len());
            for (value, ty) in values.into_iter().zip(results) {
                args.push(convert(self.func, block, source, value, *ty));
            }
            let target = self.func.new_call(rest, &args);
            self.func.append(block, inst::Jump { target }, source);
            return;
        }
        let inst = self.operands(callee, node.inst, blocks);
        let first_result = self.value(node.first_result);
        let new = InstId(self.func.insts.len() as u32);
        for number in 0..node.result_count {
            let value = &mut self.func.values[(first_result.0 + number) as usize];
            // A result that was replaced stays so.
            if value.def == ValueDef::Dead {
                value.def = ValueDef::Result(new, number);
            }
        }
        self.func.insts.push(crate::ssa::InstNode { inst, first_result, source, block, ..node });
        self.func.blocks[block.index()].insts.push(new);
    }

    fn operands(&mut self, callee: &Func, mut inst: Inst, blocks: &[Block]) -> Inst {
        let value_base = self.value_base;
        inst.each_use_mut(&mut |value| value.0 += value_base);
        inst.each_stack_slot_mut(&mut |slot| slot.0 += self.slot_base);
        let func = &mut *self.func;
        let copy_list = |func: &mut Func, list: crate::ssa::ValueList| {
            let values: Vec<Value> =
                callee.list(list).iter().map(|value| Value(value.0 + value_base)).collect();
            func.new_list(&values)
        };
        inst.each_list_mut(&mut |list| *list = copy_list(func, *list));
        if let Inst::Switch(op) = &mut inst {
            let calls: Vec<_> = op.targets.in_pool(&callee.block_calls).collect();
            op.targets = func.new_calls(&calls);
        }
        let mut calls = core::mem::take(&mut func.block_calls);
        inst.each_target_mut(&mut calls, &mut |call| {
            call.block = blocks[call.block.index()];
            call.args = copy_list(func, call.args);
        });
        func.block_calls = calls;
        self.tables(callee, &mut inst);
        inst
    }

    /// Entries of tables.
    fn tables(&mut self, callee: &Func, inst: &mut Inst) {
        let func = &mut *self.func;
        let mut signature = |id: &mut crate::ssa::SignatureId| {
            *id = func.signature_id(callee.signatures[id.index()].clone());
        };
        match inst {
            Inst::Call(op) => return signature(&mut op.signature),
            Inst::CallIndirect(op) => return signature(&mut op.signature),
            Inst::TailCall(op) => return signature(&mut op.signature),
            Inst::TailCallIndirect(op) => return signature(&mut op.signature),
            _ => {}
        }
        let mut layout = |id: &mut crate::ssa::LayoutId| {
            *id = func.layout_id(callee.layouts[id.index()].clone());
        };
        match inst {
            Inst::LoadStruct(op) => layout(&mut op.layout),
            Inst::StoreStruct(op) => layout(&mut op.layout),
            Inst::CopyStruct(op) => layout(&mut op.layout),
            Inst::ZeroStruct(op) => layout(&mut op.layout),
            Inst::StackCopy(op) => layout(&mut op.layout),
            Inst::ThrowError(op) => op.error.0 += self.error_base,
            Inst::SymbolValue(op) => {
                let symbol = match &callee.symbols[op.symbol.index()] {
                    Symbol::CallSite(number) => Symbol::CallSite(number + self.call_site_base),
                    other => other.clone(),
                };
                op.symbol = func.symbol(symbol);
            }
            _ => {}
        }
    }
}
