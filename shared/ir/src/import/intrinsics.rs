//! Methods of the core library that the importer knows: one list.
//! Owns `for_each_intrinsic!` and what each becomes. `[Intrinsic] extern` methods of docs/corelib-contract.md must be here; others
//! have bodies that this is quicker than. An unknown one is called like any method, and fails by name when nobody has its code.

use super::Importer;
use super::awaits::Awaiting;
use super::context::{MethodRef, TypeRef};
use super::error::{Result, Stop};
use super::form::{Form, form_of, result_form};
use super::stack::{Entry, Value};
use crate::SlotKind;
use crate::op::*;
use crate::operand::*;
use abi::ExceptionKind;
use types::{MethodCode, MethodSignature};

/// Rows: `"Namespace" "Class" { "Method" parameters Name; … }`.
macro_rules! for_each_intrinsic {
    ($macro:ident) => {
        $macro! {
            "System.Runtime.CompilerServices" "Unsafe" {
                "As" 1 Reinterpret;
                "AsPointer" 1 AsPointer;
                "AsRef" 1 AsRef;
                "SizeOf" 0 SizeOf;
                "Add" 2 Add;
                "Subtract" 2 Subtract;
                "AddByteOffset" 2 AddByteOffset;
                "SubtractByteOffset" 2 SubtractByteOffset;
                "ByteOffset" 2 ByteOffset;
                "AreSame" 2 AreSame;
                "IsAddressLessThan" 2 IsAddressLessThan;
                "IsAddressLessThanOrEqualTo" 2 IsAddressLessThanOrEqualTo;
                "IsAddressGreaterThan" 2 IsAddressGreaterThan;
                "IsAddressGreaterThanOrEqualTo" 2 IsAddressGreaterThanOrEqualTo;
                "IsNullRef" 1 IsNullRef;
                "NullRef" 0 NullRef;
                "Read" 1 ReadUnaligned;
                "ReadUnaligned" 1 ReadUnaligned;
                "Write" 2 WriteUnaligned;
                "WriteUnaligned" 2 WriteUnaligned;
                "Copy" 2 Copy;
                "CopyBlock" 3 CopyBlock;
                "CopyBlockUnaligned" 3 CopyBlock;
                "InitBlock" 3 InitBlock;
                "InitBlockUnaligned" 3 InitBlock;
                "SkipInit" 1 SkipInit;
                "Unbox" 1 Unbox;
                "BitCast" 1 BitCast;
            }
            "System.Runtime.CompilerServices" "RuntimeHelpers" {
                "IsReferenceOrContainsReferences" 0 IsReferenceOrContainsReferences;
                "IsBitwiseEquatable" 0 IsBitwiseEquatable;
            }
            "System.Runtime.InteropServices" "MemoryMarshal" {
                "GetArrayDataReference" 1 GetArrayDataReference;
            }
            "System.Threading" "Interlocked" {
                "CompareExchange" 3 CompareExchange;
                "Exchange" 2 Exchange;
                "ExchangeAdd" 2 ExchangeAdd;
                "And" 2 InterlockedAnd;
                "Or" 2 InterlockedOr;
                "MemoryBarrier" 0 MemoryBarrier;
            }
            "System.Threading" "Volatile" {
                "Read" 1 VolatileRead;
                "Write" 2 VolatileWrite;
            }
            "System.Runtime.CompilerServices" "AsyncHelpers" {
                "AwaitAwaiter" 1 AwaitNotifier;
                "UnsafeAwaitAwaiter" 1 AwaitCriticalNotifier;
                "SuspendForTask" 1 AwaitTask;
                "SuspendForSource" 1 AwaitSource;
                "TailAwait" 0 TailAwait;
                "ContinueOnCapturedContext" 0 ContinueOnCapturedContext;
                "ContinueOnThreadPool" 0 ContinueOnThreadPool;
                "Resume" 3 ResumeContinuation;
            }
            "System.Runtime.CompilerServices" "AsyncThread" {
                "get_ExecutionContext" 0 GetExecutionContext;
                "set_ExecutionContext" 1 SetExecutionContext;
                "get_SynchronizationContext" 0 GetSynchronizationContext;
                "set_SynchronizationContext" 1 SetSynchronizationContext;
                "get_CurrentTask" 0 GetCurrentTask;
                "set_CurrentTask" 1 SetCurrentTask;
                "TakeAwaited" 0 TakeAwaited;
                "get_AwaitedKind" 0 GetAwaitedKind;
                "TakeLeafExecutionContext" 0 TakeLeafExecutionContext;
                "TakeLeafSynchronizationContext" 0 TakeLeafSynchronizationContext;
                "TakeSuspendedHead" 0 TakeSuspendedHead;
            }
            "System" "Object" {
                "GetType" 0 GetType;
            }
            "System" "String" {
                "get_Length" 0 StringLength;
                "get_Chars" 1 StringChar;
            }
            "System" "Array" {
                "get_Length" 0 ArrayLength;
            }
            "System" "Type" {
                "get_IsValueType" 0 TypeIsValueType;
                "op_Equality" 2 TypeEquality;
                "op_Inequality" 2 TypeInequality;
            }
        }
    };
}

macro_rules! declare {
    ($($namespace:literal $class:literal { $($method:literal $count:literal $name:ident;)* })*) => {
        /// The row of a method, by its name and number of parameters (`this` not counted).
        fn find(namespace: &str, class: &str, method: &str, count: usize) -> Option<Intrinsic> {
            $(
                if class == $class && namespace == $namespace {
                    return match (method, count) {
                        $(($method, $count) => Some(Intrinsic::$name),)*
                        _ => None,
                    };
                }
            )*
            None
        }
    };
}
for_each_intrinsic!(declare);

/// What a call becomes. Some rows share one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Intrinsic {
    Reinterpret,
    AsPointer,
    AsRef,
    SizeOf,
    Add,
    Subtract,
    AddByteOffset,
    SubtractByteOffset,
    ByteOffset,
    AreSame,
    IsAddressLessThan,
    IsAddressLessThanOrEqualTo,
    IsAddressGreaterThan,
    IsAddressGreaterThanOrEqualTo,
    IsNullRef,
    NullRef,
    ReadUnaligned,
    WriteUnaligned,
    Copy,
    CopyBlock,
    InitBlock,
    SkipInit,
    Unbox,
    BitCast,
    IsReferenceOrContainsReferences,
    IsBitwiseEquatable,
    GetArrayDataReference,
    CompareExchange,
    Exchange,
    ExchangeAdd,
    InterlockedAnd,
    InterlockedOr,
    MemoryBarrier,
    VolatileRead,
    VolatileWrite,
    AwaitNotifier,
    AwaitCriticalNotifier,
    AwaitTask,
    AwaitSource,
    TailAwait,
    ContinueOnCapturedContext,
    ContinueOnThreadPool,
    ResumeContinuation,
    GetExecutionContext,
    SetExecutionContext,
    GetSynchronizationContext,
    SetSynchronizationContext,
    GetCurrentTask,
    SetCurrentTask,
    TakeAwaited,
    GetAwaitedKind,
    TakeLeafExecutionContext,
    TakeLeafSynchronizationContext,
    TakeSuspendedHead,
    GetType,
    StringLength,
    StringChar,
    ArrayLength,
    TypeIsValueType,
    TypeEquality,
    TypeInequality,
}

impl Importer<'_, '_> {
    /// Imports a call of a method that the list knows; false when it is to be called.
    pub fn intrinsic(
        &mut self,
        target: MethodRef,
        signature: &MethodSignature,
        entries: &[Entry],
    ) -> Result<bool> {
        let universe = self.universe;
        let owner = universe.definition(universe.method_owner(target.method));
        let Some(owner) = owner.filter(|owner| owner.assembly == universe.core()) else {
            return Ok(false);
        };
        let (namespace, class) = universe.definition_names(owner)?;
        let name = universe.method_name(target.method);
        if let Some(intrinsic) = find(namespace, class, name, signature.params.len())
            && self.expand(intrinsic, target, signature, entries)?
        {
            return Ok(true);
        }
        if universe.method_code(target.method)? == MethodCode::Extern
            && universe.is_intrinsic(target.method)?
        {
            let message =
                format!("Method not found: '{}'.", universe.il_method_name(target.method));
            return Err(Stop::Link(ExceptionKind::MissingMethod, message));
        }
        Ok(false)
    }

    /// A method on the list.
    pub fn is_known(&self, method: MethodId) -> bool {
        let universe = self.universe;
        let owner = universe.definition(universe.method_owner(method));
        let Some(owner) = owner.filter(|owner| owner.assembly == universe.core()) else {
            return false;
        };
        let Ok((namespace, class)) = universe.definition_names(owner) else { return false };
        let count = universe.signature(method).map_or(0, |signature| signature.params.len());
        find(namespace, class, universe.method_name(method), count).is_some()
    }

    /// A type argument of the method.
    fn method_argument(&self, target: MethodRef, number: usize) -> Result<TypeRef> {
        let universe = self.universe;
        let argument = |method| universe.method_args(method).get(number).copied();
        let missing = Stop::Invalid(super::InvalidIl::BadCall);
        let ty = argument(target.method).ok_or(missing)?;
        let open = target.open.and_then(argument).filter(|_| universe.contains_canon(ty));
        Ok(TypeRef { ty, open })
    }

    fn thread_load(&mut self, field: ThreadField, signature: &MethodSignature) -> Result<()> {
        let form = form_of(self.universe, signature.result)?;
        let dst = self.unary(form.kind(), |dst| ThreadLoad { dst, field });
        self.push(Entry::form(dst, form).typed(signature.result));
        Ok(())
    }

    fn thread_store(&mut self, field: ThreadField, value: Entry) -> Result<()> {
        let value = self.coerce(value, Form::REF)?;
        self.emit(ThreadStore { field, value });
        Ok(())
    }

    fn thread_take(&mut self, field: ThreadField, signature: &MethodSignature) -> Result<()> {
        let dst = self.unary(SlotKind::Ref, |dst| ThreadTake { dst, field });
        self.push(Entry::slot(dst, SlotKind::Ref).typed(signature.result));
        Ok(())
    }

    /// A call that only suspends, for what it is given: no call at all. An awaiter that is a struct goes into a box that the thread
    /// has for it.
    fn await_leaf(&mut self, target: MethodRef, awaited: Entry, kind: AwaitedKind) -> Result<()> {
        let Some(awaiting) = self.take_pending_await() else {
            return Err(super::InvalidIl::BadCall.into());
        };
        let is_generic = !self.universe.method_args(target.method).is_empty();
        let found = if is_generic { Some(self.method_argument(target, 0)?) } else { None };
        let awaited = match found {
            Some(found) if self.universe.is_value_type(found.ty)? => {
                let name = match kind {
                    AwaitedKind::CriticalNotifier => "BoxedCriticalAwaiter",
                    _ => "BoxedAwaiter",
                };
                let helper = self.helper(name, 1, Some(found))?;
                self.call_helper(helper, vec![awaited])?;
                self.pop()?
            }
            _ => awaited,
        };
        let awaited = self.coerce(awaited, Form::REF)?;
        self.emit(AwaitLeaf { awaited, kind });
        self.finish_await(awaiting, None, None, self.universe.core_types().void)
    }

    fn expand(
        &mut self,
        intrinsic: Intrinsic,
        target: MethodRef,
        signature: &MethodSignature,
        entries: &[Entry],
    ) -> Result<bool> {
        match (intrinsic, entries) {
            (Intrinsic::Reinterpret, &[value]) => self.reinterpret(target, value)?,
            (Intrinsic::AsPointer, &[address]) => {
                let slot = self.coerce(address, Form::I8)?;
                self.push(Entry::slot(slot, SlotKind::I8));
            }
            (Intrinsic::AsRef, &[address]) => {
                let address = self.as_address(address)?;
                self.push(address);
            }
            (Intrinsic::AwaitNotifier, &[awaiter]) => {
                self.await_leaf(target, awaiter, AwaitedKind::Notifier)?
            }
            (Intrinsic::AwaitCriticalNotifier, &[awaiter]) => {
                self.await_leaf(target, awaiter, AwaitedKind::CriticalNotifier)?
            }
            (Intrinsic::AwaitTask, &[task]) => self.await_leaf(target, task, AwaitedKind::Task)?,
            (Intrinsic::AwaitSource, &[source]) => {
                self.await_leaf(target, source, AwaitedKind::Source)?
            }
            (Intrinsic::TailAwait, _) => self.announce(Awaiting::Tail)?,
            (Intrinsic::ContinueOnCapturedContext, _) => {
                self.announce(Awaiting::Call(AwaitMode::Captured))?;
            }
            (Intrinsic::ContinueOnThreadPool, _) => {
                self.announce(Awaiting::Call(AwaitMode::ThreadPool))?;
            }
            (Intrinsic::ResumeContinuation, &[continuation, awaiting, result]) => {
                let continuation = self.coerce(continuation, Form::REF)?;
                let awaiting = self.coerce(awaiting, Form::REF)?;
                let result = self.coerce(result, Form::BYREF)?;
                let dst =
                    self.unary(SlotKind::Ref, |dst| Resume { dst, continuation, awaiting, result });
                self.push(Entry::slot(dst, SlotKind::Ref).typed(signature.result));
            }
            (Intrinsic::GetExecutionContext, _) => {
                self.thread_load(ThreadField::ExecutionContext, signature)?
            }
            (Intrinsic::SetExecutionContext, &[value]) => {
                self.thread_store(ThreadField::ExecutionContext, value)?
            }
            (Intrinsic::GetSynchronizationContext, _) => {
                self.thread_load(ThreadField::SynchronizationContext, signature)?
            }
            (Intrinsic::SetSynchronizationContext, &[value]) => {
                self.thread_store(ThreadField::SynchronizationContext, value)?
            }
            (Intrinsic::GetCurrentTask, _) => {
                self.thread_load(ThreadField::CurrentTask, signature)?
            }
            (Intrinsic::SetCurrentTask, &[value]) => {
                self.thread_store(ThreadField::CurrentTask, value)?
            }
            (Intrinsic::TakeAwaited, _) => self.thread_take(ThreadField::Awaited, signature)?,
            (Intrinsic::GetAwaitedKind, _) => {
                self.thread_load(ThreadField::AwaitedKind, signature)?
            }
            (Intrinsic::TakeLeafExecutionContext, _) => {
                self.thread_take(ThreadField::LeafExecutionContext, signature)?
            }
            (Intrinsic::TakeLeafSynchronizationContext, _) => {
                self.thread_take(ThreadField::LeafSynchronizationContext, signature)?
            }
            (Intrinsic::TakeSuspendedHead, _) => {
                self.thread_take(ThreadField::SuspendedHead, signature)?
            }
            (Intrinsic::SizeOf, _) => {
                let found = self.method_argument(target, 0)?;
                self.sizeof(found)?;
            }
            (Intrinsic::Add, &[base, count]) => self.offset_by(target, base, count, false)?,
            (Intrinsic::Subtract, &[base, count]) => self.offset_by(target, base, count, true)?,
            (Intrinsic::AddByteOffset, &[base, bytes]) => self.offset_bytes(base, bytes, false)?,
            (Intrinsic::SubtractByteOffset, &[base, bytes]) => {
                self.offset_bytes(base, bytes, true)?;
            }
            (Intrinsic::ByteOffset, &[origin, end]) => {
                let a = self.coerce(end, Form::BYREF)?;
                let b = self.coerce(origin, Form::BYREF)?;
                let dst = self.unary(SlotKind::I8, |dst| SubByref { dst, a, b });
                self.push(Entry::slot(dst, SlotKind::I8));
            }
            (Intrinsic::AreSame, &[a, b]) => self.compare_addresses(Cond::Eq, a, b)?,
            (Intrinsic::IsAddressLessThan, &[a, b]) => {
                self.compare_addresses(Cond::LtUn, a, b)?;
            }
            (Intrinsic::IsAddressLessThanOrEqualTo, &[a, b]) => {
                self.compare_addresses(Cond::LeUn, a, b)?;
            }
            (Intrinsic::IsAddressGreaterThan, &[a, b]) => {
                self.compare_addresses(Cond::GtUn, a, b)?;
            }
            (Intrinsic::IsAddressGreaterThanOrEqualTo, &[a, b]) => {
                self.compare_addresses(Cond::GeUn, a, b)?;
            }
            (Intrinsic::IsNullRef, &[a]) => {
                let null = Entry::new(Value::Null, SlotKind::ByRef);
                self.compare_addresses(Cond::Eq, a, null)?;
            }
            (Intrinsic::NullRef, _) => self.push(Entry::new(Value::Null, SlotKind::ByRef)),
            (Intrinsic::ReadUnaligned, &[address]) => {
                let form = form_of(self.universe, signature.result)?;
                self.load_from(address, 0, form)?;
                self.type_top(signature.result);
            }
            (Intrinsic::WriteUnaligned, &[address, value]) => {
                let form = form_of(self.universe, signature.params[1])?;
                self.store_to(address, 0, form, value)?;
            }
            (Intrinsic::Copy, &[address, source]) => {
                let found = self.method_argument(target, 0)?;
                self.push(address);
                self.push(source);
                self.cpobj(found)?;
            }
            (Intrinsic::CopyBlock, &[a, b, size]) => {
                self.stack.extend([a, b, size]);
                self.cpblk()?;
            }
            (Intrinsic::InitBlock, &[a, value, size]) => {
                self.stack.extend([a, value, size]);
                self.initblk()?;
            }
            (Intrinsic::SkipInit, _) => {}
            (Intrinsic::Unbox, &[object]) => {
                let found = self.method_argument(target, 0)?;
                self.push(object);
                self.unbox(found)?;
            }
            (Intrinsic::BitCast, &[value]) => self.bit_cast(signature, value)?,
            (Intrinsic::IsReferenceOrContainsReferences, _) => {
                let found = self.method_argument(target, 0)?;
                let answer = self.universe.contains_references(found.ty)?;
                self.push(Entry::i4(answer.into()));
            }
            (Intrinsic::IsBitwiseEquatable, _) => {
                let found = self.method_argument(target, 0)?;
                let element = self.universe.underlying_element_type(found.ty)?;
                self.push(Entry::i4(element.is_integral().into()));
            }
            (Intrinsic::GetArrayDataReference, &[array])
                if matches!(
                    self.universe.kind(signature.params[0]),
                    types::TypeKind::SzArray(_)
                ) =>
            {
                let array = self.coerce(array, Form::REF)?;
                let offset = abi::object::ARRAY_DATA_OFFSET as u32;
                self.push_address(Entry::slot(array, SlotKind::Ref), offset)?;
            }
            (Intrinsic::StringLength, &[this]) => {
                let string = self.coerce(this, Form::REF)?;
                let dst = self.unary(SlotKind::I4, |dst| StringLength { dst, string });
                self.push(Entry::slot(dst, SlotKind::I4));
            }
            (Intrinsic::StringChar, &[this, index]) => {
                let string = self.coerce(this, Form::REF)?;
                let index = self.coerce(index, Form::I4)?;
                let dst = self.unary(SlotKind::I4, |dst| StringChar { dst, string, index });
                self.push_slot(dst, Form::Scalar(MemType::U2));
            }
            (Intrinsic::ArrayLength, &[this]) => {
                let array = self.coerce(this, Form::REF)?;
                let dst = self.unary(SlotKind::I4, |dst| ArrayLength { dst, array });
                self.push(Entry::slot(dst, SlotKind::I4));
            }
            (Intrinsic::GetType, &[this]) => {
                let object = self.coerce(this, Form::REF)?;
                let handle = self.unary(SlotKind::I8, |dst| ObjectType { dst, object });
                let dst = self.unary(SlotKind::Ref, |dst| TypeObjectOf { dst, handle });
                self.push(Entry::slot(dst, SlotKind::Ref).typed(signature.result));
            }
            (Intrinsic::TypeIsValueType, &[this]) => {
                let Value::TypeObject(found) = this.value else { return Ok(false) };
                if self.universe.is_open(found.ty) {
                    return Ok(false);
                }
                let answer = self.universe.is_value_type(found.ty)?;
                self.push(Entry::i4(answer.into()));
            }
            (Intrinsic::TypeEquality | Intrinsic::TypeInequality, &[a, b]) => {
                let Some(same) = self.same_types(a, b)? else { return Ok(false) };
                self.push(Entry::i4((same == (intrinsic == Intrinsic::TypeEquality)).into()));
            }
            _ => return self.expand_atomic(intrinsic, signature, entries),
        }
        Ok(true)
    }

    /// Interlocked and Volatile.
    fn expand_atomic(
        &mut self,
        intrinsic: Intrinsic,
        signature: &MethodSignature,
        entries: &[Entry],
    ) -> Result<bool> {
        // The form that a location of the method's type has; structs have bodies in C#.
        let mem = match result_form(self.universe, signature.result)? {
            Some(Form::Scalar(mem)) => Some(mem),
            _ => None,
        };
        match (intrinsic, entries, mem) {
            (Intrinsic::CompareExchange, &[address, value, comparand], Some(mem))
                if !matches!(mem, MemType::R4 | MemType::R8) =>
            {
                let form = Form::Scalar(mem);
                let base = self.base_of(address)?;
                let value = self.coerce(value, form)?;
                let comparand = self.coerce(comparand, form)?;
                let dst = self.unary(form.kind(), |dst| AtomicCompareExchange {
                    dst,
                    base,
                    value,
                    comparand,
                    mem,
                });
                self.push(Entry::form(dst, form).typed(signature.result));
            }
            (_, &[address, value], Some(mem)) if !matches!(mem, MemType::R4 | MemType::R8) => {
                let form = Form::Scalar(mem);
                let base = self.base_of(address)?;
                let value = self.coerce(value, form)?;
                let dst = self.temp(form.kind());
                match intrinsic {
                    Intrinsic::Exchange => self.emit(AtomicExchange { dst, base, value, mem }),
                    Intrinsic::ExchangeAdd => self.emit(AtomicAdd { dst, base, value, mem }),
                    Intrinsic::InterlockedAnd => self.emit(AtomicAnd { dst, base, value, mem }),
                    Intrinsic::InterlockedOr => self.emit(AtomicOr { dst, base, value, mem }),
                    _ => return Ok(false),
                }
                self.push(Entry::form(dst, form).typed(signature.result));
            }
            (Intrinsic::MemoryBarrier, ..) => self.emit(Barrier { order: MemOrder::Full }),
            (Intrinsic::VolatileRead, &[address], Some(mem)) => {
                self.load_from(address, 0, Form::Scalar(mem))?;
                self.emit(Barrier { order: MemOrder::Acquire });
                self.type_top(signature.result);
            }
            (Intrinsic::VolatileWrite, &[address, value], _) => {
                let form = form_of(self.universe, signature.params[1])?;
                if let Form::Struct(_) = form {
                    return Ok(false);
                }
                self.emit(Barrier { order: MemOrder::Release });
                self.store_to(address, 0, form, value)?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// `As<T>(object)` and `As<TFrom, TTo>(ref TFrom)`.
    fn reinterpret(&mut self, target: MethodRef, value: Entry) -> Result<()> {
        if self.universe.method_args(target.method).len() == 1 {
            let found = self.method_argument(target, 0)?;
            if self.universe.is_value_type(found.ty)? {
                // `where T : class`: only code that never runs gets here.
                let message = "Specified method is not supported.".to_string();
                return Err(Stop::Link(ExceptionKind::NotSupported, message));
            }
            let slot = self.coerce(value, Form::REF)?;
            self.push(Entry::slot(slot, SlotKind::Ref).typed(found.ty));
        } else {
            let address = self.as_address(value)?;
            self.push(address);
        }
        Ok(())
    }

    /// A byref, or the place it is the address of.
    fn as_address(&mut self, entry: Entry) -> Result<Entry> {
        if let Value::Place { .. } = entry.value {
            return Ok(entry);
        }
        let slot = self.coerce(entry, Form::BYREF)?;
        Ok(Entry::slot(slot, SlotKind::ByRef))
    }

    /// `base ± count * sizeof(T)`.
    fn offset_by(
        &mut self,
        target: MethodRef,
        base: Entry,
        count: Entry,
        is_subtracted: bool,
    ) -> Result<()> {
        let found = self.method_argument(target, 0)?;
        let (size, _) = self.universe.value_size(found.ty)?;
        let bytes = match count.value {
            Value::I4(count) => Entry::new(Value::I8(count as i64 * size as i64), SlotKind::I8),
            _ if size == 1 => count,
            _ => {
                let a = self.coerce(count, Form::I8)?;
                let b = self.i8_slot(size.into());
                let slot = self.unary(SlotKind::I8, |dst| MulI8 { dst, a, b });
                Entry::slot(slot, SlotKind::I8)
            }
        };
        self.offset_bytes(base, bytes, is_subtracted)
    }

    fn offset_bytes(&mut self, base: Entry, bytes: Entry, is_subtracted: bool) -> Result<()> {
        if let (Value::I8(by), false) = (bytes.value, is_subtracted)
            && let Ok(by) = u32::try_from(by)
            && let Value::Place { slot, offset } = base.value
            && let Some(offset) = offset.checked_add(by)
        {
            self.push(Entry::new(Value::Place { slot, offset }, SlotKind::ByRef));
            return Ok(());
        }
        let mut offset = self.coerce(bytes, Form::I8)?;
        if is_subtracted {
            let a = offset;
            offset = self.unary(SlotKind::I8, |dst| NegI8 { dst, a });
        }
        if base.kind == SlotKind::I8 {
            let a = self.slot_of(base);
            let dst = self.unary(SlotKind::I8, |dst| AddI8 { dst, a, b: offset });
            self.push(Entry::slot(dst, SlotKind::I8));
            return Ok(());
        }
        let base = self.coerce(base, Form::BYREF)?;
        let dst = self.unary(SlotKind::ByRef, |dst| AddByref { dst, base, offset });
        self.push(Entry::slot(dst, SlotKind::ByRef));
        Ok(())
    }

    fn compare_addresses(&mut self, cond: Cond, a: Entry, b: Entry) -> Result<()> {
        let a = self.coerce(a, Form::BYREF)?;
        let b = self.coerce(b, Form::BYREF)?;
        let dst = self.unary(SlotKind::I4, |dst| CmpRef { dst, cond, a, b });
        self.push_slot(dst, Form::Scalar(MemType::U1));
        Ok(())
    }

    /// The bytes of a value as a value of another type of the same size.
    fn bit_cast(&mut self, signature: &MethodSignature, value: Entry) -> Result<()> {
        let universe = self.universe;
        let (from, to) = (signature.params[0], signature.result);
        if universe.value_size(from)?.0 != universe.value_size(to)?.0 {
            let message = "Specified method is not supported.".to_string();
            return Err(Stop::Link(ExceptionKind::NotSupported, message));
        }
        let (from, to_form) = (form_of(universe, from)?, form_of(universe, to)?);
        let src = self.coerce(value, from)?;
        if from == to_form {
            self.push_slot(src, from);
        } else {
            // A copy of its own: the part that is read outlives changes of a variable.
            let slot = self.own_copy(src, from.kind());
            let place = Entry::new(Value::Place { slot, offset: 0 }, SlotKind::ByRef);
            self.load_from(place, 0, to_form)?;
        }
        self.type_top(to);
        Ok(())
    }

    /// Whether two `typeof`s are of one type, where that is certain.
    fn same_types(&self, a: Entry, b: Entry) -> Result<Option<bool>> {
        let (Value::TypeObject(a), Value::TypeObject(b)) = (a.value, b.value) else {
            return Ok(None);
        };
        let universe = self.universe;
        if universe.is_open(a.ty) || universe.is_open(b.ty) {
            return Ok(None);
        }
        if a.open.is_none() && b.open.is_none() {
            return Ok(Some(a.ty == b.ty));
        }
        // Different code would run for them: they differ.
        let differ = universe.canonical_arg(a.ty)? != universe.canonical_arg(b.ty)?;
        Ok(differ.then_some(false))
    }
}
