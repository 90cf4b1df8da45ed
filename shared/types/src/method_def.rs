//! Facts about a row of the MethodDef table that no instantiation changes.
//! Owns the recognition of task-returning methods, on the *raw* signature (runtime async 1.1).

use std::sync::OnceLock;

use metadata::{MethodDefId, MethodDefRow, TypeDefOrRef, TypeSig};

use crate::error::Result;
use crate::kind::Definition;
use crate::rows::{cached, cached_result};
use crate::signature::OpenSignature;
use crate::universe::Universe;
use crate::{AssemblyId, TypeId};

pub(crate) struct MethodDefInfo {
    pub id: MethodDefId,
    pub owner: Definition,
    pub row: MethodDefRow,
    signature: OnceLock<Result<Box<OpenSignature>>>,
    task_return: OnceLock<Option<TaskReturn>>,
}

/// Which of the four types an async method may return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TaskKind {
    Task,
    TaskOf,
    ValueTask,
    ValueTaskOf,
}

/// A method's declared result, where it is exactly one of the four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TaskReturn {
    pub kind: TaskKind,
    /// `T` of `Task<T>` and `ValueTask<T>`, over the method's own variables.
    pub value: Option<TypeId>,
}

impl Universe {
    pub(crate) fn method_def(
        &self,
        assembly: AssemblyId,
        method: MethodDefId,
    ) -> Result<&MethodDefInfo> {
        let Some(cell) = self.assembly(assembly).method_defs.cell(method.index()) else {
            return Err(self.bad_token(method.token()));
        };
        cached_result(cell, || {
            let module = self.module(assembly);
            let row = module.row(method)?;
            module.string(row.name)?;
            let owner = Definition { assembly, id: module.method_owner(method)? };
            let (signature, task_return) = (OnceLock::new(), OnceLock::new());
            Ok(Box::new(MethodDefInfo { id: method, owner, row, signature, task_return }))
        })
        .map(|info| &**info)
    }

    /// The signature over the variables of the method and its owner.
    pub(crate) fn method_def_signature<'u>(
        &self,
        info: &'u MethodDefInfo,
    ) -> Result<&'u OpenSignature> {
        let assembly = info.owner.assembly;
        cached_result(&info.signature, || {
            let sig = self.module(assembly).method_sig(info.row.signature)?;
            self.open_signature(assembly, &sig).map(Box::new)
        })
        .map(|signature| &**signature)
    }

    /// What the method returns, if that is exactly a task type of the core library.
    pub(crate) fn task_return(&self, info: &MethodDefInfo) -> Option<TaskReturn> {
        *cached(&info.task_return, || {
            let sig = self.module(info.owner.assembly).method_sig(info.row.signature).ok()?;
            self.task_return_of(info.owner.assembly, &sig.result)
        })
    }

    /// Custom modifiers around the result do not matter; those inside do not change what it is.
    fn task_return_of(&self, assembly: AssemblyId, result: &TypeSig) -> Option<TaskReturn> {
        let core = self.core_types();
        let definition = |token: TypeDefOrRef| {
            // By name first: a result of any other name is not worth loading an assembly for.
            let module = self.module(assembly);
            let name = match token {
                TypeDefOrRef::TypeDef(id) => module.row(id).ok()?.name,
                TypeDefOrRef::TypeRef(id) => module.row(id).ok()?.name,
                TypeDefOrRef::TypeSpec(_) => return None,
            };
            match module.string(name).ok()? {
                "Task" | "ValueTask" | "Task`1" | "ValueTask`1" => {
                    self.resolve_type_def_or_ref(assembly, token).ok()
                }
                _ => None,
            }
        };
        match result.unmodified() {
            TypeSig::Class(token) | TypeSig::ValueType(token) => {
                let found = Some(definition(*token)?);
                let kind = if found == core.task {
                    TaskKind::Task
                } else if found == core.value_task {
                    TaskKind::ValueTask
                } else {
                    return None;
                };
                Some(TaskReturn { kind, value: None })
            }
            TypeSig::GenericInst(instance) => {
                let found = Some(definition(instance.definition)?);
                let kind = if found == core.task_of {
                    TaskKind::TaskOf
                } else if found == core.value_task_of {
                    TaskKind::ValueTaskOf
                } else {
                    return None;
                };
                let argument = instance.arguments.first()?;
                let value = self.type_from_sig(assembly, argument, crate::Instantiation::EMPTY);
                Some(TaskReturn { kind, value: Some(value.ok()?) })
            }
            _ => None,
        }
    }
}
