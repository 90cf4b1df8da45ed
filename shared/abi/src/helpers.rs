//! THE list of runtime helpers: what compiled code calls in the runtime, and nothing else.
//! A row: doc; snake name = Camel name(parameters) -> result [effects];
//! Kinds: `i4 i8 r4 r8 ptr obj byref mtable method`. The thread is in its register and is no parameter.
//!
//! Effects: `gc` a collection may happen (the call has a frame map); `throws` it may leave through the unwinder instead of returning;
//! `calls` managed code may run; `reads`/`writes` memory that the program can see; `merge` the same operands give the same result
//! and a second run changes nothing (it may be merged with an equal one before it, and removed when unused if it does not throw).
//! No effect at all (`leaf`): no map is needed, nothing but the result comes of it.
//! Owns ids, signatures, effects, and the form of the table of entry points. The bodies are the runtime's.

#[macro_export]
macro_rules! for_each_helper {
    ($macro:ident) => {
        $macro! {
            // Allocation: what the inline path leaves over.
            new_object = NewObject(mt: mtable) -> obj [gc throws];
            /// Rank 1; the length as i8, checked (OverflowException).
            new_array = NewArray(mt: mtable, length: i8) -> obj [gc throws];
            /// `dims` points at `count` i4s in the frame: lengths, or (lower bound, length) pairs.
            new_multi_array = NewMultiArray(mt: mtable, dims: ptr, count: i4, with_bounds: i4) -> obj [gc throws];
            new_delegate = NewDelegate(mt: mtable, target: obj, function: method) -> obj [gc throws];
            /// Boxes what the address (in a frame or the heap) points at; Nullable boxes its value or gives null.
            box_from = BoxFrom(mt: mtable, source: byref) -> obj [gc throws reads];

            // Casts. The object may be null.
            cast = Cast(object: obj, mt: mtable) -> obj [gc throws merge];
            is_instance = IsInstance(object: obj, mt: mtable) -> obj [gc throws merge];
            /// InvalidCastException unless the object (not null) boxes this type; enums and their numbers agree.
            check_unbox = CheckUnbox(object: obj, mt: mtable) [gc throws merge];
            /// unbox.any of Nullable: fills the struct at `target`, in the frame.
            unbox_nullable = UnboxNullable(target: ptr, object: obj, mt: mtable) [gc throws writes];
            /// InvalidCastException unless the two are the same type (refanyval).
            check_type = CheckType(handle: mtable, mt: mtable) [gc throws merge];
            /// ArrayTypeMismatchException unless the value may be stored into the array; both not null.
            check_store = CheckStore(array: obj, value: obj) [gc throws merge];
            /// ArrayTypeMismatchException unless the array's element type is exactly this one.
            check_element_type = CheckElementType(array: obj, element: mtable) [gc throws merge];

            // Types and generic lookups.
            type_object_of = TypeObjectOf(mt: mtable) -> obj [gc merge];
            /// `lookup_*`: dictionary slot of the class at this depth of a method table, of a method record.
            lookup_type = LookupType(mt: mtable, depth: i4, slot: i4) -> ptr [gc throws merge];
            /// Of the type's own dictionary.
            lookup_own = LookupOwn(mt: mtable, slot: i4) -> ptr [gc throws merge];
            lookup_method = LookupMethod(method: method, slot: i4) -> ptr [gc throws merge];
            /// The id that RuntimeMethodHandle holds.
            method_token = MethodToken(method: method) -> i8 [merge];

            // Statics, by a type known at run time only. Static constructors run.
            static_base = StaticBase(mt: mtable) -> ptr [gc throws calls];
            thread_static_base = ThreadStaticBase(mt: mtable) -> ptr [gc throws calls];
            init_class = InitClass(mt: mtable) [gc throws calls merge];

            // Call targets. The object is not null.
            /// A virtual slot of the object's type that is still empty.
            resolve_slot = ResolveSlot(object: obj, slot: i4) -> method [gc throws merge];
            /// `site` points at the call site's own cells (`call_site`).
            resolve_interface = ResolveInterface(object: obj, method: method, site: ptr) -> method [gc throws merge];
            /// ldvirtftn: a method that can be called without a hidden argument.
            virtual_function = VirtualFunction(object: obj, method: method) -> method [gc throws merge];

            // Exceptions. None of the throwing ones returns.
            throw = Throw(object: obj) [gc throws calls];
            rethrow = Rethrow() [gc throws calls];
            /// `kind` is an `ExceptionKind`.
            throw_kind = ThrowKind(kind: i4) [gc throws calls];
            /// Error number of the calling method's code record.
            throw_error = ThrowError(error: i4) [gc throws calls];
            /// A catch handler is left: its exception is no longer being handled.
            end_catch = EndCatch() [writes];

            // Runtime async. `continuations` points at what the runtime keeps of a method's suspension points; `point` numbers one.
            /// The object that a frame suspends into: `reused`, the one it was resumed from, or a new one when that is null.
            begin_suspension = BeginSuspension(continuations: ptr, point: i4, reused: obj) -> obj [gc throws writes];
            /// Links the object behind the callee's continuation, notes contexts, flags and where to go on; afterwards the thread's
            /// continuation is the object. Contexts at entry, which are the caller's again when `point` says `RESTORES_CONTEXTS`.
            finish_suspension = FinishSuspension(continuations: ptr, point: i4, object: obj, execution: obj, synchronization: obj) [gc throws calls reads writes];
            /// `resume` of HIR: wakes a frame, in whichever tier. The continuation of the innermost frame when it sleeps again, or null.
            resume_frame = ResumeFrame(continuation: obj, awaiting: obj, result: ptr) -> obj [gc throws calls reads writes];
            /// A frame that woke has ended with a word as its result, which goes where its awaiter expects it (`resume` of HIR).
            deliver_word = DeliverWord(record: ptr, awaiting: obj, result: ptr, value: i8) [reads writes];
            /// `await.force` of HIR.
            force_suspension = ForceSuspension() [reads writes];
            /// An exception travels on out of a frame that wakes, with its trace. Does not return.
            throw_resumed = ThrowResumed(object: obj) [gc throws calls];
            /// Where the program asked for a trace.
            trace_resumption = TraceResumption(object: obj) [gc reads];

            // Rust bodies. `words` are argument words in the frame, as tier 0 has them; `result` is where the result's words go.
            /// The body of an internal call: the result's words replace the arguments. Below the words of a `DllImport` method lies a
            /// frame header that names it.
            call_internal = CallInternal(body: ptr, words: ptr) [gc throws calls reads writes];
            /// Through an unmanaged function pointer of a type, by the type's number.
            call_native = CallNative(signature: i4, function: ptr, words: ptr, result: ptr) [gc throws calls reads writes];
            /// Of a delegate that stands for a native function; the words are what follows the delegate.
            call_native_delegate = CallNativeDelegate(delegate: obj, words: ptr, result: ptr) [gc throws calls reads writes];
            /// What calls the list of a multicast delegate.
            multicast_target = MulticastTarget(delegate: obj) -> method [gc throws merge];
            /// What an open instance delegate over a method calls on an object, which may be null.
            open_target = OpenTarget(object: obj, method: method) -> method [gc throws merge];

            // The slow part of a safepoint poll.
            poll = Poll() [gc throws];

            // Arithmetic that machines have no instruction for.
            rem_r4 = RemR4(a: r4, b: r4) -> r4 [merge];
            rem_r8 = RemR8(a: r8, b: r8) -> r8 [merge];

            // Blocks of memory. Addresses are not null unless the size is zero; overlapping is allowed.
            copy_block = CopyBlock(target: byref, source: byref, size: i8) [throws reads writes];
            fill_block = FillBlock(target: byref, value: i4, size: i8) [throws writes];
            /// A value with references, between the heap and anywhere, by its type.
            copy_value = CopyValue(target: byref, source: byref, mt: mtable) [reads writes];
        }
    };
}

/// The cells of an interface call: each holds the address of words that never change, a method table, the record that the call
/// reaches on its objects, and the declared method, which shared code looks at too. Empty cells name words whose table is 0.
pub mod call_site {
    /// Those that a method table has for its own: it may be in the next one too.
    pub const CELLS: usize = 8;
    /// The cell of a method table's objects: the highest bits of this product.
    pub const FACTOR: u32 = 0x9E37_79B1;
    pub const SHIFT: u32 = u32::BITS - CELLS.trailing_zeros();
    pub const ALL_CELLS: usize = CELLS + 1;

    pub const fn cell_of(mt: crate::MtPtr) -> usize {
        (mt.0.wrapping_mul(FACTOR) >> SHIFT) as usize
    }
}

/// What a parameter or result of a helper is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum HelperKind {
    I4,
    I8,
    R4,
    R8,
    /// An address that the collector does not follow.
    Ptr,
    Obj,
    Byref,
    Mtable,
    Method,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct HelperEffects {
    pub gc: bool,
    pub throws: bool,
    pub calls: bool,
    pub reads: bool,
    pub writes: bool,
    pub merge: bool,
}

#[rustfmt::skip]
macro_rules! kind {
    (i4) => { HelperKind::I4 };
    (i8) => { HelperKind::I8 };
    (r4) => { HelperKind::R4 };
    (r8) => { HelperKind::R8 };
    (ptr) => { HelperKind::Ptr };
    (obj) => { HelperKind::Obj };
    (byref) => { HelperKind::Byref };
    (mtable) => { HelperKind::Mtable };
    (method) => { HelperKind::Method };
}

macro_rules! declare {
    ($($(#[$meta:meta])* $snake:ident = $camel:ident($($param:ident : $kind:tt),*) $(-> $result:tt)? [$($effect:ident)*];)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum HelperId { $($(#[$meta])* $camel),* }

        impl HelperId {
            pub const ALL: &'static [HelperId] = &[$(HelperId::$camel),*];
            pub const fn name(self) -> &'static str {
                match self { $(HelperId::$camel => stringify!($snake)),* }
            }
            pub const fn params(self) -> &'static [HelperKind] {
                match self { $(HelperId::$camel => &[$(kind!($kind)),*]),* }
            }
            pub const fn result(self) -> Option<HelperKind> {
                match self {
                    $(HelperId::$camel => {
                        const RESULT: &[HelperKind] = &[$(kind!($result))?];
                        if RESULT.is_empty() { None } else { Some(RESULT[0]) }
                    })*
                }
            }
            #[allow(clippy::needless_update, reason = "a row may name every effect")]
            pub const fn effects(self) -> HelperEffects {
                const NONE: HelperEffects = HelperEffects {
                    gc: false, throws: false, calls: false, reads: false, writes: false, merge: false,
                };
                match self {
                    $(HelperId::$camel => HelperEffects { $($effect: true,)* ..NONE }),*
                }
            }
        }
    };
}
for_each_helper!(declare);

impl HelperId {
    pub fn from_name(name: &str) -> Option<HelperId> {
        HelperId::ALL.iter().copied().find(|helper| helper.name() == name)
    }
    /// Byte offset of the helper's entry point in the `HelperTable`.
    pub const fn table_offset(self) -> usize {
        self as usize * 8
    }
}

/// Beside the number of the point, for `FinishSuspension`.
pub const RESTORES_CONTEXTS: u32 = 1 << 31;

/// Operands of a helper lie in registers, with the thread before them.
pub const MOST_OPERANDS: usize = 5;
const _: () = {
    let mut index = 0;
    while index < HelperId::ALL.len() {
        assert!(HelperId::ALL[index].params().len() <= MOST_OPERANDS);
        index += 1;
    }
};

pub const HELPER_COUNT: usize = HelperId::ALL.len();

/// Entry points in list order. The runtime fills one for an engine; compiled code reaches it from the thread.
#[repr(C)]
pub struct HelperTable {
    pub entries: [*const (); HELPER_COUNT],
}
