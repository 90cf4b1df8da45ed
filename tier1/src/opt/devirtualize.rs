//! Calls whose target follows from what the object is known to be: exactly this class, this delegate over this method.
//! Steps: a value's exact class is found from where it comes from (allocation, sealed result, the same on all ways into a block);
//! then method tables, virtual slots, interface targets and delegates' fields become symbols, and calls through symbols direct
//! calls (`fold`). Static constructors that have run go, too. Runs in turn with `inline`, whose copies show more. Entry: `run`.

use crate::environment::Environment;
use crate::ssa::{Func, Inst, InstId, Symbol, Type, Value, ValueDef, ValueList, inst};
use abi::helpers::HelperId;
use abi::mtable::VTABLE_OFFSET;
use ir::{MemType, MethodId, TypeId};
use runtime::objects::{delegate_kind, delegate_offset};

/// True when something changed.
pub fn run(func: &mut Func, environment: &dyn Environment) -> bool {
    let mut incoming = vec![Vec::new(); func.blocks.len()];
    for block in &func.layout {
        func.each_successor(*block, &mut |call| incoming[call.block.index()].push(call.args));
    }
    let mut pass = Devirtualizer { func, environment, incoming, open: Vec::new() };
    let mut changed = false;
    for block in pass.func.layout.clone() {
        for id in pass.func.block(block).insts.clone() {
            changed |= pass.instruction(id);
        }
    }
    if changed {
        func.apply_aliases();
    }
    changed
}

/// Ways back that the search for a class follows.
const DEEPEST: usize = 6;

struct Devirtualizer<'a> {
    func: &'a mut Func,
    environment: &'a dyn Environment,
    /// Argument lists, by block.
    incoming: Vec<Vec<ValueList>>,
    /// Parameters whose class is being looked for.
    open: Vec<Value>,
}

/// What is known of a delegate.
struct Delegate {
    method: MethodId,
    target: Value,
    kind: u64,
}

impl Devirtualizer<'_> {
    fn instruction(&mut self, id: InstId) -> bool {
        match self.func.inst(id) {
            Inst::TypeOf(op) => match self.exact(op.object) {
                Some(ty) => self.becomes_symbol(id, Symbol::Type(ty)),
                None => false,
            },
            Inst::LoadFinal(op) if op.mem == MemType::I8 => {
                match self.method_in_slot(op).or_else(|| self.method_of_delegate(op)) {
                    Some(method) => self.becomes_symbol(id, Symbol::Method(method)),
                    None => self.kind_of_delegate(id, op),
                }
            }
            Inst::LoadFinal(op) if op.mem == MemType::Ref => self.target_of_delegate(id, op),
            // A body that was built earlier may know less of the class.
            Inst::InitClass(op) if self.environment.is_initialized(op.ty) => {
                self.remove(id);
                true
            }
            Inst::CallHelper(op) if op.helper == HelperId::ResolveInterface => {
                match self.interface_target(op) {
                    Some(method) => self.becomes_symbol(id, Symbol::Method(method)),
                    None => false,
                }
            }
            _ => false,
        }
    }

    fn becomes_symbol(&mut self, id: InstId, symbol: Symbol) -> bool {
        let symbol = self.func.symbol(symbol);
        self.func.insts[id.index()].inst = inst::SymbolValue { ty: Type::I64, symbol }.into();
        true
    }

    /// The class that every object which the value may be is an instance of, itself and no other.
    fn exact(&mut self, value: Value) -> Option<TypeId> {
        let value = self.func.resolve(value);
        match self.func.values[value.index()].def {
            ValueDef::Result(id, _) => match self.func.inst(id) {
                Inst::NewObject(op) => Some(op.ty),
                Inst::NewArray(op) => Some(op.ty),
                Inst::CheckNull(op) => self.exact(op.a),
                Inst::Call(op) if self.func.node(id).result_count == 1 => {
                    self.environment.exact_result(op.method)
                }
                Inst::CallHelper(op) if op.helper == HelperId::Cast => {
                    let object = self.func.list(op.args)[0];
                    self.exact(object)
                }
                _ => None,
            },
            ValueDef::Param(block, index) => {
                if self.open.contains(&value)
                    || self.open.len() >= DEEPEST
                    || self.func.roots().contains(&block)
                {
                    return None;
                }
                self.open.push(value);
                let found = self.exact_argument(value, block.index(), index as usize);
                self.open.pop();
                found
            }
            _ => None,
        }
    }

    fn exact_argument(&mut self, param: Value, block: usize, index: usize) -> Option<TypeId> {
        let mut found = None;
        for list in self.incoming[block].clone() {
            let value = self.func.resolve(self.func.list(list)[index]);
            // Null has no class, and no call on it gets that far.
            let is_null = matches!(self.func.def_inst(value), Some(Inst::Null(_)));
            if value == param || self.open.contains(&value) || is_null {
                continue;
            }
            let ty = self.exact(value)?;
            if found.is_some_and(|other| other != ty) {
                return None;
            }
            found = Some(ty);
        }
        found
    }

    /// A load of a virtual slot.
    fn method_in_slot(&mut self, op: inst::LoadFinal) -> Option<MethodId> {
        let Inst::SymbolValue(base) = self.func.def_inst(op.base)? else { return None };
        let Symbol::Type(ty) = self.func.symbols[base.symbol.index()] else { return None };
        let distance = op.offset.checked_sub(VTABLE_OFFSET as u32)?;
        self.environment.method_in_slot(ty, distance / 8)
    }

    fn interface_target(&mut self, op: inst::CallHelper) -> Option<MethodId> {
        let [this, method, _] = *self.func.list(op.args) else { return None };
        let Inst::SymbolValue(method) = self.func.def_inst(method)? else { return None };
        let Symbol::Method(method) = self.func.symbols[method.symbol.index()] else { return None };
        let ty = self.exact(this)?;
        self.environment.interface_target(ty, method)
    }

    // Delegates.

    /// A delegate that was made here.
    fn delegate(&mut self, value: Value) -> Option<Delegate> {
        let value = match self.func.def_inst(value)? {
            Inst::CheckNull(op) => op.a,
            _ => value,
        };
        let Inst::CallHelper(op) = self.func.def_inst(value)? else { return None };
        if op.helper != HelperId::NewDelegate {
            return None;
        }
        let [_, target, function] = *self.func.list(op.args) else { return None };
        let Inst::SymbolValue(function) = self.func.def_inst(function)? else { return None };
        let Symbol::Function(method) = self.func.symbols[function.symbol.index()] else {
            return None;
        };
        let is_null = matches!(self.func.def_inst(target), Some(Inst::Null(_)));
        let is_given = self.exact(target).is_some();
        let kind = match self.environment.is_static(method)? {
            true if is_null => delegate_kind::OPEN_STATIC,
            false if is_given => delegate_kind::CLOSED,
            _ => return None,
        };
        Some(Delegate { method, target, kind })
    }

    fn method_of_delegate(&mut self, op: inst::LoadFinal) -> Option<MethodId> {
        if op.offset as usize != delegate_offset::METHOD {
            return None;
        }
        Some(self.delegate(op.base)?.method)
    }

    fn kind_of_delegate(&mut self, id: InstId, op: inst::LoadFinal) -> bool {
        if op.offset as usize != delegate_offset::KIND {
            return false;
        }
        let Some(delegate) = self.delegate(op.base) else { return false };
        let value = delegate.kind as i64;
        self.func.insts[id.index()].inst = inst::Iconst { ty: Type::I64, value }.into();
        true
    }

    fn target_of_delegate(&mut self, id: InstId, op: inst::LoadFinal) -> bool {
        if op.offset as usize != delegate_offset::TARGET {
            return false;
        }
        let Some(delegate) = self.delegate(op.base) else { return false };
        if delegate.kind != delegate_kind::CLOSED {
            return false;
        }
        let result = self.func.node(id).first_result;
        self.func.replace(result, delegate.target);
        self.remove(id);
        true
    }

    fn remove(&mut self, id: InstId) {
        let block = self.func.node(id).block;
        self.func.blocks[block.index()].insts.retain(|other| *other != id);
    }
}
