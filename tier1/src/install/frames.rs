//! What the runtime asks about frames of compiled code.
//! Owns the record of a piece of code: methods, IL offsets, clauses, roots, by return address.

use crate::isa::{CallSite, Compiled, FrameRoot, RootPlace};
use crate::ssa::{Func, Region, RegionKind, Source};
use abi::{Addr, ExceptionKind, Method, ObjRef, WordKind};
use hashbrown::HashMap;
use runtime::{CodeClause, CodeClauseKind, CompiledPlace, FrameCode, KeptRegisters, Vm};
use types::TypeError;

/// A piece of published code. Immortal as its engine is.
pub struct CompiledCode {
    pub name: String,
    pub start: usize,
    pub size: usize,
    pub frame_size: usize,
    stack_end: Option<i32>,
    continuation: Option<i32>,
    method: MethodAddress,
    sites: Vec<CallSite>,
    slot_roots: Vec<FrameRoot>,
    saved: Vec<(usize, i32)>,
    /// Of the sites.
    roots: Vec<FrameRoot>,
    /// By number of inline site: the method there, and where its call was.
    inlined: Vec<(MethodAddress, Source)>,
    regions: HashMap<Region, RegionCode>,
    /// Where handlers begin, and what protects them.
    handlers: Vec<(usize, Option<Region>)>,
    errors: Vec<(ExceptionKind, String)>,
}

/// Method records are immortal and shared by threads.
#[derive(Clone, Copy)]
struct MethodAddress(usize);

#[derive(Clone, Copy)]
struct RegionCode {
    clause: CodeClause,
    parent: Option<Region>,
}

impl CompiledCode {
    /// Before it has an address: clauses refer to types, which may not load.
    pub fn new(
        vm: &Vm,
        method: *const Method,
        func: &Func,
        compiled: &Compiled,
    ) -> Result<CompiledCode, TypeError> {
        let mut inlined = Vec::new();
        for site in &func.inline_sites {
            let record = match site.method {
                Some(id) if !inlined.is_empty() => vm.method(id)?,
                _ => method,
            };
            inlined.push((MethodAddress(record as usize), site.caller));
        }
        let mut regions = HashMap::new();
        for handler in &compiled.handlers {
            let data = func.regions[handler.region.index()];
            let entry = handler.offset as usize;
            let kind = match data.kind {
                RegionKind::Catch(ty) => CodeClauseKind::Catch(vm.mt(ty)?),
                RegionKind::Filter(_) => {
                    CodeClauseKind::Filter(handler.filter.unwrap_or_default() as usize)
                }
                RegionKind::Finally => CodeClauseKind::Finally,
                RegionKind::Fault => CodeClauseKind::Fault,
            };
            let (start, end) = data.handler_range;
            let mut callers = 0;
            let mut site = data.site;
            while site != 0 {
                callers += 1;
                site = func.inline_sites[site as usize].caller.site;
            }
            let clause = CodeClause {
                kind,
                callers,
                try_start: 0,
                try_end: 0,
                entry,
                handler_start: start as usize,
                handler_end: end as usize,
            };
            regions.insert(handler.region, RegionCode { clause, parent: data.parent });
        }
        let handlers = compiled.handlers.iter().map(|h| (h.offset as usize, h.protected_by));
        Ok(CompiledCode {
            name: compiled.name.clone(),
            start: 0,
            size: compiled.code_size as usize,
            frame_size: compiled.frame_size as usize,
            stack_end: compiled.stack_end,
            continuation: compiled.continuation,
            method: MethodAddress(method as usize),
            sites: compiled.call_sites.clone(),
            slot_roots: compiled.slot_roots.clone(),
            saved: compiled.saved.clone(),
            roots: compiled.roots.clone(),
            inlined,
            regions,
            handlers: handlers.collect(),
            errors: func.errors.iter().map(|e| (e.kind, e.message.to_string())).collect(),
        })
    }

    /// The code has its address.
    pub fn place(&mut self, start: usize) {
        self.start = start;
        for region in self.regions.values_mut() {
            region.clause.entry += start;
            if let CodeClauseKind::Filter(filter) = &mut region.clause.kind {
                *filter += start;
            }
        }
    }

    fn site(&self, pc: usize) -> Option<&CallSite> {
        let offset = pc.wrapping_sub(self.start) as u32;
        let index = self.sites.binary_search_by_key(&offset, |site| site.return_offset).ok()?;
        self.sites.get(index)
    }
    /// The innermost region around a return address, or around the beginning of a handler (its first byte comes before `pc`).
    fn region(&self, pc: usize) -> Option<Region> {
        if let Some(site) = self.site(pc) {
            return site.region;
        }
        let offset = pc.wrapping_sub(self.start).wrapping_sub(1);
        self.handlers.iter().find(|(start, _)| *start == offset).and_then(|(_, region)| *region)
    }
}

impl FrameCode for CompiledCode {
    fn method(&self) -> *const Method {
        self.method.0 as *const Method
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn il_offset(&self, pc: usize) -> u32 {
        let Some(site) = self.site(pc) else { return 0 };
        let mut source = site.source;
        while source.site != 0 {
            source = self.inlined[source.site as usize].1;
        }
        source.il_offset
    }
    fn each_source(&self, pc: usize, visit: &mut dyn FnMut(*const Method, u32)) {
        let Some(site) = self.site(pc) else { return visit(self.method(), 0) };
        let mut source = site.source;
        loop {
            let (method, caller) = self.inlined[source.site as usize];
            visit(method.0 as *const Method, source.il_offset);
            if source.site == 0 {
                return;
            }
            source = caller;
        }
    }
    fn clauses(&self) -> &[CodeClause] {
        &[]
    }
    fn clauses_at(&self, pc: usize) -> Vec<CodeClause> {
        let mut clauses = Vec::new();
        let mut at = self.region(pc);
        while let Some(region) = at.and_then(|region| self.regions.get(&region)) {
            clauses.push(region.clause);
            at = region.parent;
        }
        clauses
    }
    /// Behind the prologue, which clears the word.
    fn resumed_from(&self, pc: usize, fp: usize) -> ObjRef {
        match self.continuation {
            Some(offset) if self.site(pc).is_some() => {
                ObjRef(super::enter::load(fp.wrapping_add_signed(offset as isize)) as usize)
            }
            _ => ObjRef::NULL,
        }
    }
    fn error(&self, index: u32) -> Option<(ExceptionKind, String)> {
        self.errors.get(index as usize).cloned()
    }
    fn frame_size(&self) -> usize {
        self.frame_size
    }
    fn stack_end(&self, fp: usize) -> usize {
        match self.stack_end {
            Some(offset) => super::enter::load(fp.wrapping_add_signed(offset as isize)) as usize,
            None => fp - self.frame_size,
        }
    }
    fn slot_count(&self) -> u32 {
        0
    }
    fn frame_refs(&self, _pc: usize, _fp: usize, _visit: &mut dyn FnMut(u32, WordKind, bool)) {}
    fn compiled_refs(
        &self,
        fp: usize,
        place: CompiledPlace,
        visit: &mut dyn FnMut(Addr, WordKind, bool),
    ) {
        let (pc, sp, kept) = match place {
            CompiledPlace::At { pc, sp, kept } => (pc, sp, kept),
            CompiledPlace::Handlers => (0, None, KeptRegisters::default()),
        };
        let mut see = |root: &FrameRoot| {
            let at = match root.place {
                RootPlace::Frame(offset) => fp.wrapping_add_signed(offset as isize),
                RootPlace::Register(number) => kept.0[number],
                // Nobody but the innermost frame of a run stands behind an entry stub.
                RootPlace::Kept(offset) => match sp {
                    Some(sp) => sp + offset as usize,
                    None => unreachable!("{}: a call that keeps registers", self.name),
                },
                RootPlace::Argument(offset) => match sp {
                    Some(sp) => sp + offset as usize,
                    None => return,
                },
            };
            visit(Addr(at), root.kind, root.pinned);
        };
        self.slot_roots.iter().for_each(&mut see);
        // Where a handler begins nothing else is live.
        let Some(site) = self.site(pc) else { return };
        self.roots[site.roots.0 as usize..site.roots.1 as usize].iter().for_each(see);
    }
    fn saved_registers(&self, fp: usize, kept: &mut KeptRegisters) {
        for (number, offset) in &self.saved {
            kept.0[*number] = fp.wrapping_add_signed(*offset as isize);
        }
    }
}
