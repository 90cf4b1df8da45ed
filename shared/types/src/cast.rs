//! What can be assigned to what.
//! Owns `is_assignable` for exact types: ECMA-335 I.8.7 and III.4.3 with .NET's array rules. `castclass`
//! and `isinst` on an object ask it about the object's exact type.
//!
//! Variance can ask about itself (`class C : I<I<C>>` with contravariant `I`): a question that comes up
//! again while it is being answered is answered no, as .NET does.

use smallvec::SmallVec;

use crate::TypeId;
use crate::definition::{TypeCategory, Variance};
use crate::element_type::ElementType;
use crate::error::Result;
use crate::kind::{Definition, TypeKind};
use crate::universe::Universe;

/// The questions being answered.
type Pending = SmallVec<[(TypeId, TypeId); 8]>;

/// Variance inside variance: nobody nests so deep.
const MAX_PENDING: usize = 100;

impl Universe {
    /// Can a value of type `from` be stored where `to` is expected? For value types `from` this is
    /// about the boxed value unless the types are equal; `T` is assignable to `Nullable<T>`.
    pub fn is_assignable(&self, from: TypeId, to: TypeId) -> Result<bool> {
        self.assignable(from, to, &mut Pending::new())
    }

    /// `isinst`: is an object of exact type `object_type` (never a `Nullable<T>`: those box as `T`)
    /// an instance of `to`?
    pub fn is_instance(&self, object_type: TypeId, to: TypeId) -> Result<bool> {
        self.is_assignable(object_type, to)
    }

    /// `unbox`: may a boxed value of exact type `object_type` be read as `to`? Enums and what they
    /// are made of go for each other, as in .NET; `Nullable<T>` takes a `T`.
    pub fn can_unbox(&self, object_type: TypeId, to: TypeId) -> Result<bool> {
        let to = self.nullable_argument(to).unwrap_or(to);
        if object_type == to {
            return Ok(true);
        }
        if !self.is_value_type(object_type)? || !self.is_value_type(to)? {
            return Ok(false);
        }
        let from_element = self.underlying_element_type(object_type)?;
        Ok(from_element.is_primitive() && from_element == self.underlying_element_type(to)?)
    }

    fn assignable(&self, from: TypeId, to: TypeId, pending: &mut Pending) -> Result<bool> {
        if from == to {
            return Ok(true);
        }
        if pending.contains(&(from, to)) || pending.len() >= MAX_PENDING {
            return Ok(false);
        }
        pending.push((from, to));
        let answer = self.assignable_step(from, to, pending);
        pending.pop();
        answer
    }

    fn assignable_step(&self, from: TypeId, to: TypeId, pending: &mut Pending) -> Result<bool> {
        match (self.kind(from), self.kind(to)) {
            (TypeKind::SzArray(have), TypeKind::SzArray(want)) => {
                self.element_assignable(*have, *want, pending)
            }
            (
                TypeKind::Array { element: have, rank },
                TypeKind::Array { element: want, rank: wanted_rank },
            ) => Ok(rank == wanted_rank && self.element_assignable(*have, *want, pending)?),
            // A vector is an array of rank 1, but not the other way round.
            (TypeKind::SzArray(have), TypeKind::Array { element: want, rank: 1 }) => {
                self.element_assignable(*have, *want, pending)
            }
            (TypeKind::Pointer(have), TypeKind::Pointer(want))
            | (TypeKind::ByRef(have), TypeKind::ByRef(want)) => {
                self.element_assignable(*have, *want, pending)
            }
            (TypeKind::SzArray(element), TypeKind::Def { .. }) if self.is_vector_interface(to) => {
                match (self.kind(*element), self.type_args(to).first()) {
                    (TypeKind::Pointer(_) | TypeKind::FnPtr(_), _) | (_, None) => Ok(false),
                    (_, Some(want)) => self.element_assignable(*element, *want, pending),
                }
            }
            (
                TypeKind::Pointer(_)
                | TypeKind::ByRef(_)
                | TypeKind::FnPtr(_)
                | TypeKind::Var(_)
                | TypeKind::MVar(_)
                | TypeKind::Parameter { .. },
                _,
            ) => Ok(false),
            (_, TypeKind::Def { definition, args }) => {
                self.assignable_to_definition(from, to, *definition, args, pending)
            }
            _ => Ok(false),
        }
    }

    /// To a class, interface or value type, from anything that is an object.
    fn assignable_to_definition(
        &self,
        from: TypeId,
        to: TypeId,
        definition: Definition,
        args: &[TypeId],
        pending: &mut Pending,
    ) -> Result<bool> {
        if self.nullable_argument(to) == Some(from) {
            return Ok(true);
        }
        let info = self.definition_info(definition)?;
        match info.category {
            TypeCategory::Interface => {
                if self.interface_assignable(from, to, definition, pending)? {
                    return Ok(true);
                }
                for interface in self.interfaces(from)? {
                    if *interface == to
                        || self.interface_assignable(*interface, to, definition, pending)?
                    {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            TypeCategory::Delegate if !args.is_empty() => {
                self.interface_assignable(from, to, definition, pending)
            }
            TypeCategory::ValueType | TypeCategory::Enum => Ok(false),
            TypeCategory::Class | TypeCategory::Delegate => {
                // An interface's values are objects.
                let is_object = to == self.core_types().object;
                Ok(is_object || self.is_subclass_of(from, to)?)
            }
        }
    }

    /// One instantiation of a variant interface or delegate to another. II.9.5, II.9.11.
    fn interface_assignable(
        &self,
        from: TypeId,
        to: TypeId,
        definition: Definition,
        pending: &mut Pending,
    ) -> Result<bool> {
        if self.definition(from) != Some(definition) {
            return Ok(false);
        }
        let (have, want) = (self.type_args(from), self.type_args(to));
        let parameters = self.generic_parameters(definition.assembly, definition.id)?;
        for ((have, want), parameter) in have.iter().zip(want).zip(&parameters) {
            let fits = have == want
                || match parameter.variance() {
                    Variance::Invariant => false,
                    Variance::Covariant => self.reference_assignable(*have, *want, pending)?,
                    Variance::Contravariant => self.reference_assignable(*want, *have, pending)?,
                };
            if !fits {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Variance is for references only: no value is boxed on the way.
    fn reference_assignable(
        &self,
        from: TypeId,
        to: TypeId,
        pending: &mut Pending,
    ) -> Result<bool> {
        Ok(self.is_reference(from)?
            && self.is_reference(to)?
            && self.assignable(from, to, pending)?)
    }

    /// I.8.7.1: references as references, values by their reduced element type (an enum is what it
    /// is made of, signs do not matter).
    fn element_assignable(&self, from: TypeId, to: TypeId, pending: &mut Pending) -> Result<bool> {
        if from == to {
            return Ok(true);
        }
        if self.is_reference(from)? {
            return Ok(!self.is_value_type(to)? && self.assignable(from, to, pending)?);
        }
        if matches!(self.kind(from), TypeKind::Pointer(_)) {
            return self.assignable(from, to, pending);
        }
        let reduced =
            |ty| -> Result<ElementType> { Ok(self.underlying_element_type(ty)?.reduced()) };
        let have = reduced(from)?;
        Ok(have.is_primitive() && have == reduced(to)?)
    }

    /// May an element of the exact type `value` be stored in an array whose exact element type is
    /// `element` (`stelem.ref`)?
    pub fn can_store_element(&self, value: TypeId, element: TypeId) -> Result<bool> {
        self.is_assignable(value, element)
    }
}
