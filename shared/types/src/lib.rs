//! The meaning of metadata: types, methods and fields, their layouts, slots and signatures.
//! Must not know object addresses, run anything, do IO, or contain unsafe code.
//!
//! **The universe.** A `Universe` belongs to one engine and holds everything that is known; all of
//! this crate's interface is methods of it, each file one subject. It is shared by reference between
//! threads. Things are named by small numbers (`AssemblyId`, `TypeId`, `MethodId`, `FieldId`); they
//! are interned, so equal numbers are the same thing. Facts are lazy: computed at the first question,
//! outside of locks, published once, failures included. What is returned borrows from the universe.
//!
//! **Types** (`kind`). A `TypeId` is *exact* (`List<int>`), *open* (has `Var`/`MVar` in it: the
//! definition `List<>` is `List<!0>`), or *canonical* (has `__Canon` in it). The element types of
//! ECMA-335 are definitions of the core library (`core_types`, `element_type`). Custom modifiers are
//! no part of a type.
//!
//! **Methods** are an exact owner, a row, the method's own arguments, and a variant: each method that
//! returns a task has an `Async` one beside the `Ordinary` (`async_variant`, `method_code`,
//! `signature`). Array methods have no row. **Fields** are an exact owner and a row.
//!
//! **Importing a method.** Its tokens belong to `method_row(m).0`; what `Var` and `MVar` mean there is
//! `method_instantiation(m)`. For shared code take `canonical_method(m)`; `generic_context(m)` says
//! how it finds its exact arguments at run time. Resolve each token twice: over the canonical
//! arguments; and, if the answer contains `__Canon` (`contains_canon`, `method_contains_canon`),
//! over `Instantiation::EMPTY`, which leaves it open, for the run-time look-up, where `instantiate*`
//! makes it exact. `typeof(List<>)` stays open for ever: nothing is substituted in a token that is a
//! definition.
//!
//! | question | answer |
//! |---|---|
//! | tokens | `resolve_{type,method,field,member,call_site,call_signature,locals,catch}` |
//! | substitution and sharing | `instantiate*`, `canonical_*`, `is_shared`, `generic_context` |
//! | what a type is | `kind`, `category`, `element_type`, `is_*`, `base_type`, `interfaces`, `info` |
//! | layouts | `instance_layout`, `value_size`, `value_words`, `static_layout`, `field_location` |
//! | slots | `vtable`, `slot_of`, `VTable::interfaces` |
//! | calls | `resolve_{virtual,interface,static_virtual,constrained}` (generic virtual methods too) |
//! | casts | `is_assignable`, `is_instance`, `can_unbox`, `can_store_element` |
//! | before first use | `check_type`, `check_method_arguments` |
//! | names | `find_type`, `full_name`, `display_name`, `short_name`, `trace_name`, `il_name`, `il_method_name` |
//! | the engine's own needs | `core_types`, `well_known` (`for_each_well_known!`) |
//!
//! Errors are `TypeError` values: which exception (`exception`), .NET's text (`message`), and where.
//! Bad metadata never panics and never runs for ever: definitions are checked for being their own
//! ancestors, and every type has a limited depth and size (`kind`).
#![forbid(unsafe_code)]

mod assembly;
mod attributes;
mod cast;
mod constraints;
mod core_types;
mod definition;
mod dispatch;
mod element_type;
mod error;
mod expansion;
mod facts;
mod field;
mod generics;
mod ids;
mod interfaces;
mod intern;
mod kind;
mod layout;
mod method;
mod method_def;
mod names;
mod overrides;
mod parameters;
mod place;
mod resolve;
mod rows;
mod sha1;
mod signature;
mod state_machine;
mod statics;
mod type_name;
mod universe;
mod vtable;
mod wellknown;

pub use assembly::Assembly;
pub use attributes::CustomAttribute;
pub use core_types::CoreTypes;
pub use definition::{DefinitionInfo, GenericParameter, TypeCategory, Variance};
pub use dispatch::ConstrainedCall;
pub use element_type::ElementType;
pub use error::{Result, TypeError, TypeErrorKind, TypeLoadReason};
pub use generics::GenericContext;
pub use ids::{AssemblyId, FieldId, MethodId, TypeId};
pub use kind::{Definition, FnPtrSignature, Instantiation, TypeKind};
pub use layout::{InstanceLayout, ReferenceWord};
pub use method::{ArrayMethod, DelegateMethod, MethodCode, MethodMember, MethodVariant, PInvoke};
pub use method_def::{TaskKind, TaskReturn};
pub use resolve::Member;
pub use signature::{LocalVariable, MethodSignature};
pub use statics::{FieldLocation, StaticBlock, StaticLayout};
pub use universe::{AssemblySource, NoAssemblies, Universe};
pub use vtable::{InterfaceImplementation, InterfaceTarget, VTable, VTableSlot};
pub use wellknown::{MissingWellKnown, WellKnown};
