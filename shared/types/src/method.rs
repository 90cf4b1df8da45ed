//! Methods of exact owners: what they are called with, what provides their code, their variants.
//! Owns `MethodEntry` and the pairing of ordinary and async variants (runtime async 1.4).

use std::sync::OnceLock;

use metadata::{
    CallingConvention, MethodAttributes, MethodDefId, MethodImplAttributes, PInvokeAttributes,
};

use crate::definition::TypeCategory;
use crate::error::Result;
use crate::kind::{Definition, Instantiation};
use crate::method_def::{MethodDefInfo, TaskReturn};
use crate::rows::cached_result;
use crate::signature::MethodSignature;
use crate::universe::Universe;
use crate::{AssemblyId, MethodId, TypeError, TypeId, TypeLoadReason};

/// What a method of an owner is: a row, or a method that every array type has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MethodMember {
    Def(MethodDefId),
    Array(ArrayMethod),
}

/// The methods that the engine provides for array types, ECMA-335 II.14.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArrayMethod {
    /// `rank` lengths, or `rank` pairs of lower bound and length; for vectors of vectors also
    /// fewer or more lengths than the rank.
    Constructor {
        arguments: u32,
    },
    Get,
    Set,
    Address,
}

/// The calling forms of one metadata method. Reflection, delegates, `ldftn` and stack traces know
/// the ordinary one only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MethodVariant {
    /// As metadata declares it.
    Ordinary,
    /// Async calling convention; the result is what the task holds.
    Async,
    /// Async, result dropped: what a `Task<T>` override puts into the async slot of a `Task` method.
    /// Calls the `Async` variant where there is one, else awaits what the ordinary one returns;
    /// virtually, so that further overrides are honoured.
    AsyncReturnDropping,
    /// Async, for an override that returns a subclass of the task type and so has no `Async`
    /// variant: awaits what the ordinary one returns.
    AsyncAdapter,
}

/// Who provides the code of a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MethodCode {
    /// The method's IL, in the variant's calling convention.
    Il,
    /// Async variant of a method that is not marked async: its IL under the async convention, or a
    /// thunk that awaits the ordinary variant.
    AsyncVersion,
    /// Ordinary variant of a method that is marked async: starts the async one, returns the task.
    TaskThunk,
    /// See `MethodVariant::AsyncReturnDropping`.
    ReturnDroppingThunk,
    /// See `MethodVariant::AsyncAdapter`.
    AwaitingThunk,
    Abstract,
    InternalCall,
    PInvoke,
    Delegate(DelegateMethod),
    Array(ArrayMethod),
    /// `extern`, and nothing says by whom: an intrinsic, an unsafe accessor, or a mistake.
    Extern,
}

/// The methods that the engine provides for delegate types, ECMA-335 II.14.6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DelegateMethod {
    Constructor,
    Invoke,
    BeginInvoke,
    EndInvoke,
}

/// The platform-invoke data of a method, ECMA-335 II.22.22.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PInvoke<'u> {
    pub attributes: PInvokeAttributes,
    pub library: &'u str,
    pub entry_point: &'u str,
}

pub(crate) struct MethodEntry {
    pub owner: TypeId,
    pub member: MethodMember,
    pub args: Box<[TypeId]>,
    pub variant: MethodVariant,
    signature: OnceLock<Result<Box<MethodSignature>>>,
}

impl MethodEntry {
    pub fn new(
        owner: TypeId,
        member: MethodMember,
        args: Box<[TypeId]>,
        variant: MethodVariant,
    ) -> Self {
        Self { owner, member, args, variant, signature: OnceLock::new() }
    }
}

impl Universe {
    pub fn method_owner(&self, method: MethodId) -> TypeId {
        self.method_entry(method).owner
    }

    pub fn method_member(&self, method: MethodId) -> MethodMember {
        self.method_entry(method).member
    }

    /// The method's own generic arguments; its own variables where it is a definition.
    pub fn method_args(&self, method: MethodId) -> &[TypeId] {
        &self.method_entry(method).args
    }

    pub fn method_variant(&self, method: MethodId) -> MethodVariant {
        self.method_entry(method).variant
    }

    /// What `Var` and `MVar` stand for in the method's signature and code.
    pub fn method_instantiation(&self, method: MethodId) -> Instantiation<'_> {
        let entry = self.method_entry(method);
        Instantiation::new(self.type_args(entry.owner), &entry.args)
    }

    /// The row a method comes from, and its assembly, which its tokens belong to; `None` for the
    /// methods of arrays.
    pub fn method_row(&self, method: MethodId) -> Option<(AssemblyId, MethodDefId)> {
        let entry = self.method_entry(method);
        match entry.member {
            MethodMember::Def(id) => Some((self.definition(entry.owner)?.assembly, id)),
            MethodMember::Array(_) => None,
        }
    }

    pub(crate) fn method_def_of(&self, method: MethodId) -> Result<Option<&MethodDefInfo>> {
        self.method_row(method).map(|(assembly, id)| self.method_def(assembly, id)).transpose()
    }

    /// The method over its own variables, of the owner over its own: what generic code is about.
    pub fn method_definition(&self, method: MethodId) -> Result<MethodId> {
        let entry = self.method_entry(method);
        let owner = match self.definition(entry.owner) {
            Some(definition) => self.open_type(definition)?,
            None => entry.owner,
        };
        let args: Vec<TypeId> = (0..entry.args.len() as u32).map(|n| self.mvar(n)).collect();
        Ok(self.intern_method(owner, entry.member, &args, entry.variant))
    }

    /// A method by its row, of the owner given, over its own variables when it is generic.
    pub fn open_method(&self, owner: TypeId, definition: MethodDefId) -> Result<MethodId> {
        let assembly = self
            .definition(owner)
            .ok_or_else(|| TypeError::format("method of something that is not a definition"))?
            .assembly;
        let count = self.module(assembly).generic_params(definition).len() as u32;
        let args: Vec<TypeId> = (0..count).map(|number| self.mvar(number)).collect();
        Ok(self.method(owner, definition, &args))
    }

    pub fn method_name(&self, method: MethodId) -> &str {
        match self.method_entry(method).member {
            MethodMember::Array(ArrayMethod::Constructor { .. }) => ".ctor",
            MethodMember::Array(ArrayMethod::Get) => "Get",
            MethodMember::Array(ArrayMethod::Set) => "Set",
            MethodMember::Array(ArrayMethod::Address) => "Address",
            MethodMember::Def(_) => self
                .method_def_of(method)
                .ok()
                .flatten()
                .and_then(|info| self.module(info.owner.assembly).string(info.row.name).ok())
                .unwrap_or("?"),
        }
    }

    pub fn method_attributes(&self, method: MethodId) -> Result<MethodAttributes> {
        Ok(match self.method_def_of(method)? {
            Some(info) => info.row.flags,
            None => MethodAttributes(MethodAttributes::PUBLIC.0 | MethodAttributes::HIDE_BY_SIG.0),
        })
    }

    pub fn method_impl_attributes(&self, method: MethodId) -> Result<MethodImplAttributes> {
        Ok(match self.method_def_of(method)? {
            Some(info) => info.row.impl_flags,
            None => MethodImplAttributes::RUNTIME,
        })
    }

    pub fn is_static(&self, method: MethodId) -> Result<bool> {
        Ok(self.method_attributes(method)?.contains(MethodAttributes::STATIC))
    }

    pub fn is_virtual(&self, method: MethodId) -> Result<bool> {
        Ok(self.method_attributes(method)?.contains(MethodAttributes::VIRTUAL))
    }

    /// Calls need no dispatch: the method is not virtual, or final, or its owner sealed.
    pub fn is_effectively_final(&self, method: MethodId) -> Result<bool> {
        let attributes = self.method_attributes(method)?;
        Ok(!attributes.contains(MethodAttributes::VIRTUAL)
            || attributes.contains(MethodAttributes::FINAL)
            || self.is_sealed(self.method_owner(method))?)
    }

    pub fn is_instance_constructor(&self, method: MethodId) -> Result<bool> {
        Ok(self.method_name(method) == ".ctor" && !self.is_static(method)?)
    }

    /// The method is marked async: `MethodImplOptions.Async`, which the compiler sets, or, on the core library's
    /// `AsyncHelpers`, where source may not set it, `[RuntimeAsync]`.
    pub fn is_marked_async(&self, method: MethodId) -> Result<bool> {
        match self.method_def_of(method)? {
            Some(info) => self.is_def_marked_async(info),
            None => Ok(false),
        }
    }

    fn is_def_marked_async(&self, info: &MethodDefInfo) -> Result<bool> {
        if info.row.impl_flags.contains(MethodImplAttributes::ASYNC) {
            return Ok(true);
        }
        let helpers = self.core_types().async_helpers.and_then(|helpers| self.definition(helpers));
        if helpers != Some(info.owner) {
            return Ok(false);
        }
        let (namespace, name) = ("System.Runtime.CompilerServices", "RuntimeAsyncAttribute");
        self.has_attribute(info.owner.assembly, info.id, namespace, name)
    }

    /// The method's signature over its exact arguments, in its variant: an async variant's result is
    /// what the task holds.
    pub fn signature(&self, method: MethodId) -> Result<&MethodSignature> {
        let entry = self.method_entry(method);
        cached_result(&entry.signature, || self.compute_signature(method).map(Box::new))
            .map(|signature| &**signature)
    }

    fn compute_signature(&self, method: MethodId) -> Result<MethodSignature> {
        let entry = self.method_entry(method);
        let Some(info) = self.method_def_of(method)? else {
            return self.array_method_signature(entry.owner, entry.member);
        };
        let instantiation = self.method_instantiation(method);
        let open = &self.method_def_signature(info)?.signature;
        let mut signature = self.instantiate_signature(open, instantiation)?;
        let void = self.core_types().void;
        match entry.variant {
            MethodVariant::Ordinary => {}
            MethodVariant::Async => {
                if let Some(task) = self.task_return(info) {
                    let value = task.value.map(|value| self.instantiate(value, instantiation));
                    signature.result = value.transpose()?.unwrap_or(void);
                }
            }
            MethodVariant::AsyncReturnDropping => signature.result = void,
            MethodVariant::AsyncAdapter => {
                signature.result = self.awaited_type(signature.result)?.unwrap_or(void);
            }
        }
        Ok(signature)
    }

    /// `T` of the `Task<T>` that a type is or derives from.
    fn awaited_type(&self, task: TypeId) -> Result<Option<TypeId>> {
        let task_of = self.core_types().task_of.and_then(|open| self.definition(open));
        let ancestors = self.ancestors(task)?;
        let found =
            ancestors.into_iter().find(|ty| task_of.is_some() && self.definition(*ty) == task_of);
        Ok(found.and_then(|ty| self.type_args(ty).first().copied()))
    }

    fn array_method_signature(
        &self,
        array: TypeId,
        member: MethodMember,
    ) -> Result<MethodSignature> {
        let core = self.core_types();
        let (Some(element), Some(rank)) = (self.element(array), self.array_rank(array)) else {
            return Err(TypeError::format("array method of a type that is no array"));
        };
        let mut params = vec![core.int32; rank as usize];
        let result = match member {
            MethodMember::Array(ArrayMethod::Constructor { arguments }) => {
                params = vec![core.int32; arguments as usize];
                core.void
            }
            MethodMember::Array(ArrayMethod::Get) => element,
            MethodMember::Array(ArrayMethod::Set) => {
                params.push(element);
                core.void
            }
            MethodMember::Array(ArrayMethod::Address) => self.by_ref(element)?,
            MethodMember::Def(_) => {
                return Err(TypeError::format("a row is not a method of an array"));
            }
        };
        Ok(MethodSignature {
            has_this: true,
            explicit_this: false,
            calling_convention: CallingConvention::Default,
            generic_arity: 0,
            result,
            params: params.into(),
            sentinel: None,
        })
    }

    /// What the method's declared result is, if it is exactly one of the four task types, in terms
    /// of the *definition's* variables.
    pub fn method_task_return(&self, method: MethodId) -> Result<Option<TaskReturn>> {
        Ok(self.method_def_of(method)?.and_then(|info| self.task_return(info)))
    }

    /// Does the method have an async variant? All do whose raw signature returns a task type, but
    /// not the ones that the engine provides for delegates; and the core library's own helpers that
    /// are marked async, which have *only* that one.
    pub fn has_async_variant(&self, method: MethodId) -> Result<bool> {
        match self.method_def_of(method)? {
            Some(info) => self.def_has_async_variant(info),
            None => Ok(false),
        }
    }

    pub(crate) fn def_has_async_variant(&self, info: &MethodDefInfo) -> Result<bool> {
        let code = info.row.impl_flags.masked(MethodImplAttributes::CODE_TYPE_MASK);
        if code == MethodImplAttributes::RUNTIME {
            // What the engine provides is never async (runtime async 1.3).
            if info.row.impl_flags.contains(MethodImplAttributes::ASYNC) {
                return Err(self.type_load_error(info.owner, TypeLoadReason::AsyncReturnType));
            }
            return Ok(false);
        }
        if self.task_return(info).is_some() {
            return Ok(true);
        }
        let is_marked = self.is_def_marked_async(info)?;
        if is_marked && info.owner.assembly != self.core() {
            // Runtime async 1.1: the whole type is refused.
            return Err(self.type_load_error(info.owner, TypeLoadReason::AsyncReturnType));
        }
        Ok(is_marked)
    }

    /// The method is marked async and returns no task: only its async variant exists.
    pub fn is_async_only(&self, method: MethodId) -> Result<bool> {
        Ok(self.is_marked_async(method)? && self.method_task_return(method)?.is_none())
    }

    /// The async variant of a method, where it has one.
    pub fn async_variant(&self, method: MethodId) -> Result<Option<MethodId>> {
        Ok(if self.has_async_variant(method)? {
            Some(self.with_variant(method, MethodVariant::Async))
        } else {
            None
        })
    }

    /// The variant that metadata declares: what reflection and stack traces show.
    pub fn ordinary_variant(&self, method: MethodId) -> MethodId {
        self.with_variant(method, MethodVariant::Ordinary)
    }

    /// The same method in another variant, whether it has it or not.
    pub fn with_variant(&self, method: MethodId, variant: MethodVariant) -> MethodId {
        let entry = self.method_entry(method);
        self.intern_method(entry.owner, entry.member, &entry.args, variant)
    }

    /// Who provides the method's code.
    pub fn method_code(&self, method: MethodId) -> Result<MethodCode> {
        let entry = self.method_entry(method);
        let info = match entry.member {
            MethodMember::Array(array) => return Ok(MethodCode::Array(array)),
            MethodMember::Def(_) => self
                .method_def_of(method)?
                .ok_or_else(|| TypeError::format("method of something that is not a definition"))?,
        };
        let is_marked = self.is_def_marked_async(info)?;
        match entry.variant {
            MethodVariant::AsyncReturnDropping => return Ok(MethodCode::ReturnDroppingThunk),
            MethodVariant::AsyncAdapter => return Ok(MethodCode::AwaitingThunk),
            _ => {}
        }
        if info.row.flags.contains(MethodAttributes::ABSTRACT) {
            return Ok(MethodCode::Abstract);
        }
        match entry.variant {
            MethodVariant::Async if !is_marked => return Ok(MethodCode::AsyncVersion),
            MethodVariant::Ordinary if is_marked && self.task_return(info).is_some() => {
                return Ok(MethodCode::TaskThunk);
            }
            _ => {}
        }
        self.declared_code(info)
    }

    /// The code that the row itself names.
    fn declared_code(&self, info: &MethodDefInfo) -> Result<MethodCode> {
        let implementation = info.row.impl_flags;
        let code_type = implementation.masked(MethodImplAttributes::CODE_TYPE_MASK);
        if code_type == MethodImplAttributes::RUNTIME
            && self.definition_info(info.owner)?.category == TypeCategory::Delegate
        {
            let name = self.module(info.owner.assembly).string(info.row.name)?;
            let method = match name {
                ".ctor" => DelegateMethod::Constructor,
                "Invoke" => DelegateMethod::Invoke,
                "BeginInvoke" => DelegateMethod::BeginInvoke,
                "EndInvoke" => DelegateMethod::EndInvoke,
                _ => return Ok(MethodCode::Extern),
            };
            return Ok(MethodCode::Delegate(method));
        }
        Ok(if implementation.contains(MethodImplAttributes::INTERNAL_CALL) {
            MethodCode::InternalCall
        } else if info.row.flags.contains(MethodAttributes::PINVOKE_IMPL) {
            MethodCode::PInvoke
        } else if info.row.rva != 0 {
            MethodCode::Il
        } else {
            MethodCode::Extern
        })
    }

    /// A method's body, with the assembly that its tokens belong to. `None` when it has no IL.
    pub fn method_body(
        &self,
        method: MethodId,
    ) -> Result<Option<(AssemblyId, metadata::MethodBody<'_>)>> {
        let Some((assembly, id)) = self.method_row(method) else { return Ok(None) };
        let body = self.module(assembly).method_body(id)?;
        Ok(body.map(|body| (assembly, body)))
    }

    /// The native function that a method stands for.
    pub fn pinvoke(&self, method: MethodId) -> Result<Option<PInvoke<'_>>> {
        let Some((assembly, id)) = self.method_row(method) else { return Ok(None) };
        let module = self.module(assembly);
        let Some(map) = module.impl_map(id) else { return Ok(None) };
        let row = module.row(map)?;
        let library = match row.import_scope {
            Some(scope) => module.string(module.row(scope)?.name)?,
            None => "",
        };
        let name = module.string(row.import_name)?;
        let entry_point = if name.is_empty() { self.method_name(method) } else { name };
        Ok(Some(PInvoke { attributes: row.flags, library, entry_point }))
    }

    /// `[Intrinsic]`: the importer may, and for `extern` methods must, know the method.
    pub fn is_intrinsic(&self, method: MethodId) -> Result<bool> {
        let Some((assembly, id)) = self.method_row(method) else { return Ok(false) };
        self.has_attribute(assembly, id, "System.Runtime.CompilerServices", "IntrinsicAttribute")
    }

    /// The methods that a type declares, in table order, each generic one over its own variables.
    pub fn declared_methods(&self, ty: TypeId) -> Result<Vec<MethodId>> {
        let Some(info) = self.info(ty)? else { return Ok(Vec::new()) };
        info.methods.iter().map(|method| self.open_method(ty, *method)).collect()
    }

    /// The one method that a type itself declares under a name, if it is one.
    pub fn find_method(&self, ty: TypeId, name: &str) -> Result<Option<MethodId>> {
        let Some(info) = self.info(ty)? else { return Ok(None) };
        let mut found = self.methods_named(info, name);
        let (first, second) = (found.next(), found.next());
        match (first, second) {
            (Some(only), None) => self.open_method(ty, only).map(Some),
            _ => Ok(None),
        }
    }

    pub(crate) fn definition_of_method(&self, method: MethodId) -> Option<Definition> {
        self.definition(self.method_owner(method))
    }
}
