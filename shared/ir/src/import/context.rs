//! Tokens and shared generics.
//! Owns the double resolution (over canonical arguments, and open over the definition's variables), the lookups it leads to,
//! and what a block has already computed of them.

use super::Importer;
use super::error::{Result, Stop};
use super::invalid::InvalidIl;
use crate::SlotKind;
use crate::func::{ContextSource, LinkError, Lookup};
use crate::op::*;
use crate::operand::*;
use abi::ExceptionKind;
use metadata::{MemberToken, StandAloneSigId, Table, Token};
use types::{GenericContext, Instantiation, Member, MethodSignature};

/// A type that a token names. `open` is the same over the definition's variables, where the type depends on the exact
/// instantiation.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct TypeRef {
    pub ty: TypeId,
    pub open: Option<TypeId>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct MethodRef {
    pub method: MethodId,
    pub open: Option<MethodId>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct FieldRef {
    pub field: FieldId,
    pub open: Option<FieldId>,
}

/// What the present block has computed already.
#[derive(Default)]
pub(super) struct Caches {
    context: Option<Slot>,
    lookups: Vec<(LookupId, Slot)>,
    pub static_bases: Vec<(TypeId, Slot)>,
}

impl Caches {
    pub fn clear(&mut self) {
        self.context = None;
        self.lookups.clear();
        self.static_bases.clear();
    }
    pub fn holds(&self, slot: Slot) -> bool {
        self.context == Some(slot)
            || self.lookups.iter().any(|(_, s)| *s == slot)
            || self.static_bases.iter().any(|(_, s)| *s == slot)
    }
}

impl Importer<'_, '_> {
    fn check_token(&self, token: Token, tables: &[Table]) -> Result<()> {
        let bad = Err(Stop::Invalid(InvalidIl::BadToken));
        let Some(table) = token.table() else { return bad };
        let rows = self.universe.module(self.scope.assembly).row_count(table);
        if tables.contains(&table) && !token.is_nil() && token.row() <= rows { Ok(()) } else { bad }
    }

    pub fn type_token(&mut self, token: Token) -> Result<TypeRef> {
        self.check_token(token, &[Table::TypeDef, Table::TypeRef, Table::TypeSpec])?;
        let (universe, assembly) = (self.universe, self.scope.assembly);
        let ty = universe.resolve_type(assembly, token, self.scope.instantiation)?;
        let open = if self.scope.is_shared && universe.contains_canon(ty) {
            Some(universe.resolve_type(assembly, token, Instantiation::EMPTY)?)
        } else {
            None
        };
        Ok(TypeRef { ty, open })
    }

    pub fn method_token(&mut self, token: Token) -> Result<MethodRef> {
        self.check_token(token, &[Table::MethodDef, Table::MemberRef, Table::MethodSpec])?;
        let (universe, assembly) = (self.universe, self.scope.assembly);
        let method = universe.resolve_method(assembly, token, self.scope.instantiation)?;
        let open = if self.scope.is_shared && universe.method_contains_canon(method) {
            Some(universe.resolve_method(assembly, token, Instantiation::EMPTY)?)
        } else {
            None
        };
        Ok(MethodRef { method, open })
    }

    pub fn field_token(&mut self, token: Token) -> Result<FieldRef> {
        self.check_token(token, &[Table::Field, Table::MemberRef])?;
        let (universe, assembly) = (self.universe, self.scope.assembly);
        let field = universe.resolve_field(assembly, token, self.scope.instantiation)?;
        let open = if self.scope.is_shared && universe.contains_canon(universe.field_owner(field)) {
            Some(universe.resolve_field(assembly, token, Instantiation::EMPTY)?)
        } else {
            None
        };
        Ok(FieldRef { field, open })
    }

    /// What `ldtoken` names.
    pub fn member_token(&mut self, token: Token) -> Result<Member> {
        let member = MemberToken::try_from(token).map_err(|_| InvalidIl::BadToken)?;
        self.check_token(token, &[member.token().table().unwrap_or(Table::Module)])?;
        let (universe, assembly) = (self.universe, self.scope.assembly);
        Ok(universe.resolve_member(assembly, token, self.scope.instantiation)?)
    }

    pub fn call_site(&mut self, token: Token) -> Result<MethodSignature> {
        self.check_token(token, &[Table::StandAloneSig])?;
        let id = StandAloneSigId::from_row(token.row()).ok_or(InvalidIl::BadToken)?;
        let (universe, assembly) = (self.universe, self.scope.assembly);
        Ok(universe.resolve_call_site(assembly, id, self.scope.instantiation)?)
    }

    /// The owner of a member, and the same over the definition's variables.
    pub fn owner_of(&self, target: MethodRef) -> TypeRef {
        let ty = self.universe.method_owner(target.method);
        let open = match target.open {
            Some(open) if self.universe.contains_canon(ty) => {
                Some(self.universe.method_owner(open))
            }
            _ => None,
        };
        TypeRef { ty, open }
    }

    pub fn owner_of_field(&self, target: FieldRef) -> TypeRef {
        let ty = self.universe.field_owner(target.field);
        TypeRef { ty, open: target.open.map(|open| self.universe.field_owner(open)) }
    }

    /// The array type over an element type.
    pub fn array_of(&self, element: TypeRef) -> Result<TypeRef> {
        let ty = self.universe.sz_array(element.ty)?;
        let open = element.open.map(|open| self.universe.sz_array(open)).transpose()?;
        Ok(TypeRef { ty, open })
    }

    /// The type as an operand; looked up when it depends on the instantiation.
    pub fn type_arg(&mut self, found: TypeRef) -> TypeArg {
        match found.open {
            None => TypeArg::Exact(found.ty),
            Some(open) => TypeArg::Dynamic(self.lookup(Lookup::Type(open))),
        }
    }

    /// A method table in a slot.
    pub fn type_handle(&mut self, found: TypeRef) -> Slot {
        match self.type_arg(found) {
            TypeArg::Dynamic(slot) => slot,
            exact => self.unary(SlotKind::I8, |dst| TypeHandle { dst, ty: exact }),
        }
    }

    /// A method handle as an operand; `wrap` says what kind of handle.
    pub fn method_arg(&mut self, target: MethodRef, wrap: fn(MethodId) -> Lookup) -> MethodArg {
        match target.open {
            None => MethodArg::Exact(target.method),
            Some(open) => MethodArg::Dynamic(self.lookup(wrap(open))),
        }
    }

    /// The hidden argument that a direct call of the method needs.
    pub fn hidden_argument(&mut self, target: MethodRef) -> Result<Option<Slot>> {
        Ok(match self.universe.generic_context(target.method)? {
            GenericContext::None | GenericContext::This => None,
            GenericContext::TypeArg => {
                let owner = self.owner_of(target);
                Some(self.type_handle(owner))
            }
            GenericContext::MethodArg => Some(match self.method_arg(target, Lookup::Method) {
                MethodArg::Dynamic(slot) => slot,
                MethodArg::Exact(method) => {
                    self.unary(SlotKind::I8, |dst| MethodHandle { dst, method })
                }
            }),
        })
    }

    /// The function's generic context in a slot.
    fn context(&mut self) -> Option<Slot> {
        if let Some(slot) = self.caches.context {
            return Some(slot);
        }
        let slot = match self.func.context {
            ContextSource::None => return None,
            ContextSource::TypeArgument(slot) | ContextSource::MethodArgument(slot) => slot,
            ContextSource::This { .. } => {
                let object = Slot(0);
                self.unary(SlotKind::I8, |dst| ObjectType { dst, object })
            }
        };
        self.caches.context = Some(slot);
        Some(slot)
    }

    /// Whether a lookup asks for the very thing that the context is.
    fn is_own_context(&self, lookup: Lookup) -> bool {
        let universe = self.universe;
        match (self.func.context, lookup) {
            (ContextSource::TypeArgument(_), Lookup::Type(ty)) => {
                let own = universe.definition(universe.method_owner(self.scope.method));
                own.is_some_and(|own| universe.open_type(own).is_ok_and(|open| open == ty))
            }
            (ContextSource::MethodArgument(_), Lookup::Method(method)) => {
                universe.method_definition(self.scope.method).is_ok_and(|own| own == method)
            }
            _ => false,
        }
    }

    pub fn lookup(&mut self, lookup: Lookup) -> Slot {
        if let Some(inlined) = &mut self.inlined {
            // The context is the callee's, which nobody passes here.
            inlined.has_failed = true;
            return Slot(0);
        }
        let Some(context) = self.context() else {
            // Canonical arguments without a context cannot come from `generic_context`; an operand must exist all the same.
            return self.i8_slot(0);
        };
        if self.is_own_context(lookup) {
            return context;
        }
        let known = self.func.lookups.iter().position(|other| *other == lookup);
        let index = known.unwrap_or_else(|| {
            self.func.lookups.push(lookup);
            self.func.lookups.len() - 1
        });
        let id = LookupId(index as u32);
        if let Some((_, slot)) = self.caches.lookups.iter().find(|(other, _)| *other == id) {
            return *slot;
        }
        let dst = self.temp(SlotKind::I8);
        match lookup {
            Lookup::Type(_) => self.emit(LookupType { dst, context, lookup: id }),
            Lookup::Method(_) | Lookup::Function(_) | Lookup::Constrained { .. } => {
                self.emit(LookupMethod { dst, context, lookup: id });
            }
            Lookup::Field(_) => self.emit(LookupField { dst, context, lookup: id }),
        }
        self.caches.lookups.push((id, dst));
        dst
    }

    pub fn error_entry(&mut self, kind: ExceptionKind, message: String) -> ErrorId {
        let error = LinkError { kind, message };
        let known = self.func.errors.iter().position(|other| *other == error);
        ErrorId(known.unwrap_or_else(|| {
            self.func.errors.push(error);
            self.func.errors.len() - 1
        }) as u32)
    }

    pub fn string_literal(&mut self, units: Vec<u16>) -> StringLiteral {
        let known = self.func.strings.iter().position(|other| *other == units);
        StringLiteral(known.unwrap_or_else(|| {
            self.func.strings.push(units);
            self.func.strings.len() - 1
        }) as u32)
    }

    /// Varargs are not supported: refused by name, with CoreCLR's exception where it has none either.
    pub fn vararg(&self) -> Stop {
        let message = "Vararg calling convention not supported.".to_string();
        Stop::Link(ExceptionKind::InvalidProgram, message)
    }
}
