//! Imports the methods of data/cases.il and shows what they become.
#![forbid(unsafe_code)]

mod cases;

use cases::{Cases, check};
use expect_test::expect;

#[test]
fn stack_where_blocks_meet() {
    check(
        &[
            ("Cases", "Choose"),
            ("Cases", "Widen"),
            ("Cases", "BackwardWithStack"),
            ("Cases", "Countdown"),
            ("Cases", "SavedReader"),
            ("Cases", "DupStore"),
            ("Cases", "Select"),
        ],
        "object",
        expect![[r#"
            fn 'int32 Cases::Choose(bool, int32, int32)'(i4, i4, i4) -> i4 {
              slots s0: i4, s1: i4, s2: i4, s3: i4 stack 0, s4: i4 stack 1, s5: i4
            b0:
              move s3, s1 @2
              branch.zero ne, s0, b2, b1
            b1:
              move s4, s1 @8
              jump b3
            b2:
              move s4, s2 @13
              jump b3
            b3:
              add.i4 s5, s3, s4 @14
              return s5 @15
            }
            fn 'native int Cases::Widen(bool, int32, native int)'(i4, i4, i8) -> i8 {
              slots s0: i4, s1: i4, s2: i8, s3: i8 stack 0, s4: i8
            b0:
              branch.zero ne, s0, b2, b1 @1
            b1:
              conv.i8.i4 s4, s1 @7
              move s3, s4
              jump b3
            b2:
              move s3, s2 @12
              jump b3
            b3:
              return s3 @13
            }
            fn 'int32 Cases::BackwardWithStack(int32)'(i4) -> i4 {
              slots s0: i4, s1: i4 stack 0, s2: i4, s3: i4, s4: i4, s5: i4
            b0:
              const.i4 s2, 0
              move s1, s2
              jump b1
            b1:
              add.i4 s3, s1, s0 @2
              const.i4 s4, 1 @5
              sub.i4 s0, s0, s4
              move s1, s3 @9
              branch.zero ne, s0, b1, b2
            b2:
              return s1 @14
            }
            fn 'int32 Cases::Countdown(int32)'(i4) -> i4 {
              slots s0: i4, s1: i4 stack 0, s2: i4, s3: i4
            b0:
              move s1, s0
              jump b1
            b1:
              branch.zero ne, s1, b3, b2 @2
            b2:
              return s1 @7
            b3:
              const.i4 s2, 1 @9
              sub.i4 s3, s1, s2
              move s1, s3 @10
              jump b1
            }
            fn 'int32 Cases::SavedReader(int32)'(i4) -> i4 {
              slots s0: i4, s1: i4, s2: i4
            b0:
              move s1, s0 @2
              const.i4 s0, 1
              add.i4 s2, s1, s0 @5
              return s2 @6
            }
            fn 'int32 Cases::DupStore(int32)'(i4) -> i4 {
              slots s0: i4, s1: i4 local 0, s2: i4, s3: i4
            b0:
              mul.i4 s1, s0, s0 @2
              add.i4 s3, s1, s1 @6
              return s3 @7
            }
            fn 'int32 Cases::Select(int32)'(i4) -> i4 {
              slots s0: i4, s1: i4, s2: i4, s3: i4
            b0:
              switch s0, [b2, b3, b2], b1 @1
            b1:
              const.i4 s1, -1 @19
              return s1
            b2:
              const.i4 s2, 1 @21
              return s2
            b3:
              const.i4 s3, 2 @23
              return s3
            }
        "#]],
    );
}

#[test]
fn small_integers() {
    check(
        &[("Cases", "Small"), ("Cases", "SmallByAddress")],
        "object",
        expect![[r#"
        fn 'uint8 Cases::Small(int32, int8)'(i4, i4) -> i4 {
          slots s0: i4, s1: i4, s2: i4 local 0, s3: i4 local 1, s4: i4, s5: i4, s6: i4
        b0:
          conv.u1 s2, s0 @1
          move s3, s1 @3
          add.i4 s5, s2, s3 @6
          conv.u1 s6, s5 @7
          return s6
        }
        fn 'int32 Cases::SmallByAddress(uint8)'(i4) -> i4 {
          slots s0: i4 address_taken, s1: i4, s2: byref, s3: i4
        b0:
          const.i4 s1, -1 @3
          slot.store s0, 0, s1, i1
          slot.addr s2, s0 @6
          call _, 'void Cases::Take(uint8&)', [s2]
          conv.u1 s3, s0 @11
          return s3 @12
        }
    "#]],
    );
}

#[test]
fn value_types() {
    check(
        &[("Cases", "Parts"), ("Cases", "Escapes"), ("Cases", "NewValue")],
        "object",
        expect![[r#"
            fn 'int32 Cases::Parts(Line)'(struct 'Line') -> i4 {
              slots s0: struct 'Line', s1: struct 'Line' local 0, s2: i4, s3: i4
            b0:
              slot.load s2, s0, 12, i4 @13
              slot.store s1, 0, s2, i4 @18
              move s1, s0 @24
              slot.load s3, s1, 8, i4 @31
              return s3 @36
            }
            fn 'int32 Cases::Escapes()'() -> i4 {
              slots s0: struct 'Point' local 0 address_taken, s1: i4, s2: byref, s3: i4
            b0:
              slot.zero s0 @2
              const.i4 s1, 3 @11
              slot.store s0, 0, s1, i4
              slot.addr s2, s0 @18
              call s3, 'int32 Point::Sum()', [s2]
              return s3 @23
            }
            fn 'Point Cases::NewValue(int32)'(i4) -> struct 'Point' {
              slots s0: i4, s1: struct 'Point' address_taken, s2: byref, s3: i4
            b0:
              slot.zero s1 @2
              slot.addr s2, s1
              const.i4 s3, 2
              call _, 'void Point::.ctor(int32, int32)', [s2, s0, s3]
              return s1 @7
            }
        "#]],
    );
}

#[test]
fn arithmetic() {
    check(
        &[
            ("Cases", "Floats"),
            ("Cases", "Checked"),
            ("Cases", "Pointers"),
            ("Cases", "NotNull"),
            ("Cases", "Index"),
        ],
        "object",
        expect![[r#"
            fn 'float64 Cases::Floats(float32, float64)'(r4, r8) -> r8 {
              slots s0: r4, s1: r8, s2: r8, s3: r8, s4: r4, s5: r8
            b0:
              conv.r8.r4 s2, s0 @2
              add.r8 s3, s2, s1
              conv.r4.r8 s4, s3 @3
              conv.r8.r4 s5, s4 @4
              return s5 @5
            }
            fn 'int64 Cases::Checked(int32, uint32)'(i4, i4) -> i8 {
              slots s0: i4, s1: i4, s2: i8, s3: i8, s4: i8
            b0:
              conv.ovf s2, s0, i4, u8 @1
              conv.i8.u4 s3, s1 @4
              add.ovf.i8 s4, s2, s3
              return s4 @5
            }
            fn 'uint8& Cases::Pointers(uint8&, int32, uint8&)'(byref, i4, byref) -> byref {
              slots s0: byref, s1: i4, s2: byref, s3: i8, s4: byref, s5: i8
            b0:
              conv.i8.i4 s3, s1 @2
              add.byref s4, s0, s3
              sub.byref s5, s0, s2 @5
              return s4 @7
            }
            fn 'bool Cases::NotNull(object)'(ref) -> i4 {
              slots s0: ref, s1: ref, s2: i4
            b0:
              const.null s1 @2
              cmp.ref s2, ne, s0, s1
              return s2 @4
            }
            fn 'int32 Cases::Index(int32[], native int)'(ref, i8) -> i4 {
              slots s0: ref, s1: i8, s2: i4, s3: i4, s4: i4, s5: i4
            b0:
              check.index s2, s1 @2
              elem.load s3, s0, s2, i4
              array.length s4, s0 @4
              add.i4 s5, s3, s4 @6
              return s5 @7
            }
        "#]],
    );
}

#[test]
fn exceptions() {
    check(
        &[("Cases", "TryFinally"), ("Cases", "Filtered"), ("Cases", "Fault"), ("Cases", "Rethrow")],
        "object",
        expect![[r#"
            fn 'int32 Cases::TryFinally(int32)'(i4) -> i4 {
              slots s0: i4, s1: i4 local 0, s2: i4, s3: i4, s4: ref
              clause finally try b0 to b1 handler b1 to b2
              clause catch 'System.Exception' try b0 to b2 handler b2 to b3
            b0:
              move s1, s0 @1
              leave b3 @2
            b1:
              const.i4 s2, 1 @9
              add.i4 s1, s1, s2
              end.finally @11
            b2:
              catch.object s4 @12
              leave b3 @13
            b3:
              return s1 @19
            }
            fn 'int32 Cases::Filtered(int32)'(i4) -> i4 {
              slots s0: i4, s1: i4 local 0, s2: ref, s3: ref, s4: ref, s5: ref, s6: i4, s7: ref
              clause filter b1 try b0 to b1 handler b2 to b3
            b0:
              const.null s2 @1
              throw s2
            b1:
              catch.object s3 @2
              is.instance s4, s3, 'string'
              const.null s5 @8
              cmp.ref s6, ne, s4, s5
              end.filter s6 @10
            b2:
              catch.object s7 @12
              const.i4 s1, 7 @14
              leave b3 @15
            b3:
              return s1 @21
            }
            fn 'void Cases::Fault()'() {
              slots s0: ref
              clause fault try b0 to b1 handler b1 to b2
            b0:
              const.null s0 @1
              throw s0
            b1:
              end.finally @2
            }
            fn 'void Cases::Rethrow()'() {
              slots s0: ref, s1: ref
              clause catch 'object' try b0 to b1 handler b1 to b2
            b0:
              const.null s0 @1
              throw s0
            b1:
              catch.object s1 @2
              rethrow @3
            }
        "#]],
    );
}

#[test]
fn calls() {
    check(
        &[
            ("Cases", "Calls"),
            ("Cases", "Interface"),
            ("Cases", "Delegates"),
            ("Cases", "Indirect"),
            ("Cases", "Native"),
            ("Cases", "Jump"),
            ("Cases", "Tail"),
            ("Cases", "NewString"),
            ("Cases", "Grid"),
        ],
        "object",
        expect![[r#"
            fn 'int32 Cases::Calls(Base, Leaf)'(ref, ref) -> i4 {
              slots s0: ref, s1: ref, s2: i4, s3: i4, s4: i4, s5: i4, s6: i4, s7: i4,
                s8: i4, s9: i4, s10: i4, s11: i4, s12: i4
            b0:
              const.i4 s2, 1 @2
              call.virtual s3, 'int32 Base::Virtual(int32)', [s0, s2]
              check.null s1 @9
              const.i4 s4, 1
              call s5, 'int32 Leaf::Virtual(int32)', [s1, s4]
              add.i4 s6, s3, s5 @14
              check.null s0 @16
              call s7, 'int32 Base::Plain()', [s0]
              add.i4 s8, s6, s7 @21
              check.null s0 @23
              call s9, 'int32 Base::Final()', [s0]
              add.i4 s10, s8, s9 @28
              call.generic.virtual s11, 'int32 Base::GenericVirtual<string>()', [s0] @30
              add.i4 s12, s10, s11 @35
              return s12 @36
            }
            fn 'int32 Cases::Interface(IShape)'(ref) -> i4 {
              slots s0: ref, s1: i4
            b0:
              call.interface s1, 'int32 IShape::Area()', [s0] @1
              return s1 @6
            }
            fn 'void Cases::Delegates()'() {
              slots s0: i8, s1: ref, s2: ref
            b0:
              load.function s0, 'void Cases::Fault()' @1
              const.null s1 @7
              new.delegate s2, 'Action', s1, s0
              call.delegate _, 'void Action::Invoke()', [s2] @12
              return _ @17
            }
            fn 'int32 Cases::Indirect(native int)'(i8) -> i4 {
              slots s0: i8, s1: i4, s2: i4
            b0:
              const.i4 s1, 5 @2
              call.indirect s2, s0, [s1]
              return s2 @7
            }
            fn 'int32 Cases::Native(native int)'(i8) -> i4 {
              slots s0: i8, s1: i4, s2: i4
            b0:
              const.i4 s1, 5 @2
              call.native s2, s0, [s1], 'method int32 *(int32)'
              return s2 @7
            }
            fn 'int32 Cases::Jump(int32)'(i4) -> i4 {
              slots s0: i4
            b0:
              tail.call 'int32 Cases::Select(int32)', [s0]
            }
            fn 'int32 Cases::Tail(int32)'(i4) -> i4 {
              slots s0: i4
            b0:
              tail.call 'int32 Cases::Select(int32)', [s0] @3
            }
            fn 'string Cases::NewString()'() -> ref {
              slots s0: i4, s1: i4, s2: ref
            b0:
              const.i4 s0, 65 @3
              const.i4 s1, 3
              call s2, 'string string::Ctor(char, int32)', [s0, s1]
              return s2 @8
            }
            fn 'int32 Cases::Grid()'() -> i4 {
              slots s0: ref local 0, s1: i4, s2: i4, s3: ref, s4: i4, s5: i4, s6: byref, s7: i4,
                s8: i4, s9: i4, s10: byref, s11: i4
            b0:
              const.i4 s1, 2 @2
              const.i4 s2, 3
              new.multi.array s0, [s1, s2], 'int32[,]', false
              const.i4 s4, 0 @12
              const.i4 s5, 1
              multi.elem.addr s6, s0, [s4, s5], 'int32'
              const.i4 s7, 5
              store s6, 0, s7, i4
              const.i4 s8, 0 @20
              const.i4 s9, 1
              multi.elem.addr s10, s0, [s8, s9], 'int32'
              load s11, s10, 0, i4
              return s11 @25
            }
        "#]],
    );
}

#[test]
fn objects() {
    check(
        &[
            ("Cases", "Boxes"),
            ("Cases", "MaybeBoxed"),
            ("Cases", "TypedReferences"),
            ("Cases", "Tokens"),
            ("Cases", "Memory"),
            ("Cases", "Volatile"),
            ("Cases", "Enums"),
            ("Cases", "Reinterpret"),
        ],
        "object",
        expect![[r#"
            fn 'int32 Cases::Boxes(object, int32)'(ref, i4) -> i4 {
              slots s0: ref, s1: i4, s2: ref, s3: byref, s4: i4, s5: byref, s6: i4, s7: i4
            b0:
              box s2, s1, 'int32', 'int32' @1
              unbox.addr s3, s0, 'int32' @8
              load s4, s3, 0, i4
              unbox.addr s5, s0, 'int32' @14
              load s6, s5, 0, i4 @19
              add.i4 s7, s4, s6 @20
              return s7 @21
            }
            fn 'System.Nullable`1<int32> Cases::MaybeBoxed(object)'(ref) -> struct 'System.Nullable`1<int32>' {
              slots s0: ref, s1: struct 'System.Nullable`1<int32>'
            b0:
              unbox.nullable s1, s0, 'System.Nullable`1<int32>', 'System.Nullable`1<int32>' @1
              return s1 @6
            }
            fn 'int32 Cases::TypedReferences(int32)'(i4) -> i4 {
              slots s0: i4 address_taken, s1: byref, s2: i8, s3: struct 'typedref', s4: i8, s5: byref, s6: i4
            b0:
              slot.addr s1, s0 @2
              type.handle s2, 'int32'
              slot.zero s3
              slot.store s3, 0, s1, byref
              slot.store s3, 8, s2, i8
              slot.load s4, s3, 8, i8 @7
              check.type s4, 'int32'
              slot.load s5, s3, 0, byref
              load s6, s5, 0, i4 @12
              return s6 @13
            }
            fn 'int32 Cases::Tokens()'() -> i4 {
              slots s0: ref, s1: struct 'System.RuntimeTypeHandle', s2: i8, s3: struct 'System.RuntimeMethodHandle', s4: i8, s5: struct 'System.RuntimeFieldHandle', s6: i8, s7: i4,
                s8: i8, s9: i4, s10: i4, s11: i4, s12: i4
            b0:
              type.object s0, 'string'
              slot.zero s1
              slot.store s1, 0, s0, ref
              method.token s2, 'void Cases::Fault()' @6
              slot.zero s3
              slot.store s3, 0, s2, i8
              field.token s4, 'Precise::Number' @12
              slot.zero s5
              slot.store s5, 0, s4, i8
              static.base s6, 'Precise' @18
              load s7, s6, 0, i4
              field.data s8, 'Cases::Data' @23
              load s9, s8, 0, i4
              add.i4 s10, s7, s9 @28
              const.i4 s11, 16 @35
              add.i4 s12, s10, s11
              return s12 @36
            }
            fn 'void Cases::Memory(void*, native int)'(i8, i8) {
              slots s0: i8, s1: i8, s2: i8, s3: i4, s4: i8, s5: i8, s6: i4, s7: i4
            b0:
              const.i8 s2, 8 @3
              copy.block s0, s0, s2
              const.i4 s3, 0 @8
              const.i8 s4, 8
              fill.block s0, s3, s4
              stack.alloc s5, s1 @11
              load s6, s0, 0, i4 @17
              barrier acquire
              load s7, s0, 0, i4 @24
              barrier acquire
              return _ @27
            }
            fn 'void Cases::Volatile(int32&)'(byref) {
              slots s0: byref, s1: i4
            b0:
              load s1, s0, 0, i4 @4
              barrier acquire
              barrier release @7
              store s0, 0, s1, i4
              return _ @8
            }
            fn 'int32 Cases::Enums(Color)'(i4) -> i4 {
              slots s0: i4, s1: i4, s2: ref, s3: i4, s4: i4
            b0:
              slot.load s1, s0, 0, u1 @8
              box s2, s1, 'Color', 'Color'
              call.virtual s3, 'int32 object::GetHashCode()', [s2]
              add.i4 s4, s3, s0 @14
              return s4 @15
            }
            fn 'void Cases::Reinterpret(int32)'(i4) {
              slots s0: i4, s1: r4
            b0:
              const.r4 s1, 1.5 @7
              slot.store s0, 0, s1, r4 @12
              return _ @13
            }
        "#]],
    );
}

#[test]
fn missing() {
    check(
        &[
            ("Cases", "Missing"),
            ("Cases", "MissingMethod"),
            ("Cases", "Literal"),
            ("Cases", "Varargs"),
            ("Cases", "CallsVarargs"),
        ],
        "object",
        expect![[r#"
            fn 'int32 Cases::Missing(bool)'(i4) -> i4 {
              slots s0: i4, s1: i4
            b0:
              branch.zero ne, s0, b2, b1 @1
            b1:
              const.i4 s1, 1 @7
              return s1
            b2:
              throw.error FileNotFound "Could not load file or assembly 'Missing, Version=0.0.0.0, Culture=neutral, PublicKeyToken=null'. The system cannot find the file specified.\n" @8
            }
            fn 'void Cases::MissingMethod()'() {
            b0:
              throw.error MissingMethod "Method not found: 'Void Cases.Nowhere(Int32)'." @1
            }
            fn 'int32 Cases::Literal()'() -> i4 {
            b0:
              throw.error MissingField "Field not found: 'Cases.Constant'."
            }
            Cases::Varargs: System.InvalidProgramException: Vararg calling convention not supported.
            fn 'void Cases::CallsVarargs()'() {
            b0:
              throw.error InvalidProgram "Vararg calling convention not supported."
            }
        "#]],
    );
}

#[test]
fn static_constructors() {
    check(
        &[("Precise", "Get"), ("Precise", "Plain"), ("Precise", ".cctor")],
        "object",
        expect![[r#"
            fn 'int32 Precise::Get()'() -> i4 {
              slots s0: i8, s1: i4, s2: i4, s3: i4
            b0:
              init.class 'Precise'
              static.base s0, 'Precise'
              load s1, s0, 0, i4
              load s2, s0, 0, i4 @5
              add.i4 s3, s1, s2 @10
              return s3 @11
            }
            fn 'int32 Precise::Plain()'(ref) -> i4 {
              slots s0: ref, s1: i4
            b0:
              const.i4 s1, 0 @1
              return s1
            }
            fn 'void Precise::.cctor()'() {
              slots s0: i8, s1: i4
            b0:
              static.base s0, 'Precise' @1
              const.i4 s1, 1
              store s0, 0, s1, i4
              return _ @6
            }
        "#]],
    );
}

#[test]
fn synchronized() {
    check(
        &[("Base", "Locked")],
        "object",
        expect![[r#"
        fn 'int32 Base::Locked(int32)'(ref, i4) -> i4 {
          slots s0: ref, s1: i4, s2: ref, s3: i4, s4: i4
          clause finally try b1 to b4 handler b4 to b5
        b0:
          move s2, s0
          call _, 'void System.Threading.Monitor::Enter(object)', [s2]
          jump b1
        b1:
          branch.zero ne, s1, b3, b2 @1
        b2:
          const.i4 s4, 0 @7
          move s3, s4
          leave b5
        b3:
          move s3, s1 @9
          leave b5
        b4:
          call _, 'void System.Threading.Monitor::Exit(object)', [s2]
          end.finally
        b5:
          return s3
        }
    "#]],
    );
}

#[test]
fn invalid() {
    let cases = Cases::load();
    let mut text = String::new();
    for method in cases.methods("Invalid") {
        let name = cases.universe.method_name(method).to_string();
        let error = cases.import(method).map(|func| cases.print(&func)).unwrap_or_else(|e| {
            assert_eq!(
                e.exception(&cases.universe).unwrap().0,
                abi::ExceptionKind::InvalidProgram,
                "{name}: {e}"
            );
            e.to_string().split_once(" at ").unwrap().1.to_string()
        });
        text += &format!("{name}: {error}\n");
    }
    expect![[r#"
        Underflow: IL_0000: the stack is empty
        NothingReturned: IL_0000: the stack is empty
        WrongResult: IL_0001: a value of the wrong kind
        FallsOff: IL_0000: control falls off the end of the code
        DepthMismatch: IL_0006: stack states disagree where control flow meets
        KindMismatch: IL_000c: stack states disagree where control flow meets
        AddsObject: IL_000a: a value of the wrong kind
        NoSuchLocal: IL_0000: no such argument or local
        NoSuchArgument: IL_0000: no such argument or local
        IntoTry: IL_0001: control crosses the border of a protected region
        OutOfTry: IL_0000: control crosses the border of a protected region
        ReturnInTry: IL_0000: control crosses the border of a protected region
        StackIntoTry: IL_0000: the stack must be empty
        StrayEndfinally: IL_0000: an instruction outside the region it belongs to
        StrayRethrow: IL_0000: an instruction outside the region it belongs to
        StrayEndfilter: IL_0001: an instruction outside the region it belongs to
        LeavesFinally: IL_0005: control crosses the border of a protected region
        LocallocWithStack: IL_0003: the stack must be empty
        BadPrefix: IL_0002: a prefix before an instruction that it does not fit
        StoresObject: IL_0001: a value of the wrong kind
        BadToken: IL_0000: a token of the wrong kind or without a row
        StringToken: IL_0000: a token of the wrong kind or without a row
        UnknownOpcode: IL_0000: the code cannot be decoded
        TooDeep: IL_0001: the stack is deeper than the header says
    "#]]
    .assert_eq(&text);
}
