//! Shared and exact generics, stubs, inlined bodies: what the methods of data/cases.il become.
#![forbid(unsafe_code)]

mod cases;

use cases::{Cases, check, check_with};
use expect_test::expect;
use ir::import::Thunk;

#[test]
fn shared_by_this() {
    check(
        &[("Box`1", "ToArray"), ("Box`1", "Catches")],
        "object",
        expect![[r#"
        fn '__Canon[] Box`1<__Canon>::ToArray()'(ref) -> ref {
          context this 1
          slots s0: ref, s1: i4, s2: i8, s3: i8, s4: ref, s5: ref, s6: i4
        b0:
          const.i4 s1, 1 @1
          object.type s2, s0
          lookup.type s3, s2, type '!0[]'
          new.array s4, s1, s3
          load s5, s0, 8, ref @9
          const.i4 s6, 0 @14
          elem.store.ref s4, s6, s5
          return s4 @19
        }
        fn 'bool Box`1<__Canon>::Catches()'(ref) -> i4 {
          context this 1
          slots s0: ref, s1: i4 local 0, s2: ref, s3: ref, s4: ref, s5: i8, s6: i8, s7: ref,
            s8: ref, s9: i4
          clause filter b1 try b0 to b1 handler b2 to b3
        b0:
          const.null s2 @1
          throw s2
        b1:
          catch.object s4 @2
          object.type s5, s0
          lookup.type s6, s5, type '!0'
          is.instance s7, s4, s6
          const.null s8
          cmp.ref s9, ne, s7, s8
          end.filter s9
        b2:
          catch.object s3
          const.i4 s1, 1 @4
          leave b3 @5
        b3:
          return s1 @11
        }
    "#]],
    );
}

#[test]
fn shared_by_type_argument() {
    check(
        &[("Box`1", "Make"), ("Box`1", "Twice")],
        "object",
        expect![[r#"
        fn 'Box`1<__Canon> Box`1<__Canon>::Make(__Canon)'(ref, i8) -> ref {
          context type s1
          slots s0: ref, s1: i8 context, s2: ref, s3: i8
        b0:
          new.object s2, s1
          call _, 'void Box`1<__Canon>::.ctor()', [s2]
          store s2, 8, s0, ref @7
          static.base s3, s1 @13
          store s3, 0, s0, ref
          return s2 @18
        }
        fn 'void Box`1<__Canon>::Twice(__Canon)'(ref, i8) {
          context type s1
          slots s0: ref, s1: i8 context, s2: ref, s3: ref
        b0:
          call s2, 'Box`1<__Canon> Box`1<__Canon>::Make(__Canon)', [s0, s1] @1
          call s3, 'Box`1<__Canon> Box`1<__Canon>::Make(__Canon)', [s0, s1] @8
          return _ @14
        }
    "#]],
    );
}

#[test]
fn shared_by_method_argument() {
    check(
        &[
            ("Generic", "TypeOf"),
            ("Generic", "Nested"),
            ("Generic", "Again"),
            ("Generic", "Text"),
            ("Generic", "Area"),
            ("Generic", "Kind"),
            ("Generic", "IsNull"),
            ("Generic", "Pointer"),
        ],
        "object",
        expect![[r#"
            fn 'System.Type Generic::TypeOf<__Canon>()'(i8) -> ref {
              context method s0
              slots s0: i8 context, s1: i8, s2: ref
            b0:
              lookup.type s1, s0, type '!!0' @10
              type.object s2, s1
              return s2
            }
            fn 'System.Type Generic::Nested<__Canon>()'(i8) -> ref {
              context method s0
              slots s0: i8 context, s1: i8, s2: ref
            b0:
              lookup.method s1, s0, method 'System.Type Generic::TypeOf<Box`1<!!0>>()'
              call s2, 'System.Type Generic::TypeOf<__Canon>()', [s1]
              return s2 @5
            }
            fn 'System.Type Generic::Again<__Canon>()'(i8) -> ref {
              context method s0
              slots s0: i8 context, s1: ref
            b0:
              call s1, 'System.Type Generic::Again<__Canon>()', [s0]
              return s1 @5
            }
            fn 'string Generic::Text<__Canon>(__Canon)'(ref, i8) -> ref {
              context method s1
              slots s0: ref, s1: i8 context, s2: ref
            b0:
              call.virtual s2, 'string object::ToString()', [s0] @8
              return s2 @13
            }
            fn 'int32 Generic::Area<__Canon>(__Canon&)'(byref, i8) -> i4 {
              context method s1
              slots s0: byref, s1: i8 context, s2: ref, s3: i4, s4: i8, s5: i4, s6: i4
            b0:
              load s2, s0, 0, ref @7
              call.interface s3, 'int32 IShape::Area()', [s2]
              lookup.method s4, s1, constrained '!!0' 'int32 IShape::Count()' @18
              call s5, s4, []
              add.i4 s6, s3, s5 @23
              return s6 @24
            }
            fn 'int32 Generic::Kind<__Canon>()'(i8) -> i4 {
              context method s0
              slots s0: i8 context, s1: i4
            b0:
              jump b1 @15
            b1:
              const.i4 s1, 1 @21
              return s1
            }
            fn 'bool Generic::IsNull<__Canon>(__Canon)'(ref, i8) -> i4 {
              context method s1
              slots s0: ref, s1: i8 context, s2: i4, s3: i4
            b0:
              branch.zero eq, s0, b2, b1 @6
            b1:
              const.i4 s2, 0 @12
              return s2
            b2:
              const.i4 s3, 1 @14
              return s3
            }
            fn 'native int Generic::Pointer<__Canon>()'(i8) -> i8 {
              context method s0
              slots s0: i8 context, s1: i8
            b0:
              lookup.method s1, s0, function 'System.Type Generic::TypeOf<!!0>()'
              return s1 @6
            }
        "#]],
    );
}

#[test]
fn exact_instantiations() {
    check(
        &[
            ("Generic", "Text"),
            ("Generic", "Area"),
            ("Generic", "Kind"),
            ("Generic", "IsNull"),
            ("Generic", "Nested"),
        ],
        "Square",
        expect![[r#"
            fn 'string Generic::Text<Square>(Square)'(struct 'Square') -> ref {
              slots s0: struct 'Square', s1: ref, s2: ref
            b0:
              box s1, s0, 'Square', 'Square' @8
              call.virtual s2, 'string object::ToString()', [s1]
              return s2 @13
            }
            fn 'int32 Generic::Area<Square>(Square&)'(byref) -> i4 {
              slots s0: byref, s1: i4, s2: i4, s3: i4
            b0:
              call s1, 'int32 Square::Area()', [s0] @7
              call s2, 'int32 Square::Count()', [] @18
              add.i4 s3, s1, s2 @23
              return s3 @24
            }
            fn 'int32 Generic::Kind<Square>()'() -> i4 {
              slots s0: i4
            b0:
              jump b1 @15
            b1:
              const.i4 s0, 2 @23
              return s0
            }
            fn 'bool Generic::IsNull<Square>(Square)'(struct 'Square') -> i4 {
              slots s0: struct 'Square', s1: i4
            b0:
              jump b1 @6
            b1:
              const.i4 s1, 0 @12
              return s1
            }
            fn 'System.Type Generic::Nested<Square>()'() -> ref {
              slots s0: i8, s1: ref
            b0:
              method.handle s0, 'System.Type Generic::TypeOf<Box`1<Square>>()'
              call s1, 'System.Type Generic::TypeOf<__Canon>()', [s0]
              return s1 @5
            }
        "#]],
    );
}

/// Bodies of trivial callees stand where they are called; `Left` keeps its calls.
#[test]
fn inlined() {
    let mut cases = Cases::load();
    cases.options.inline = true;
    let methods = [
        "Accessors",
        "Constructor",
        "Branches",
        "InTry",
        "Left",
        "Struct",
        "Length",
        "Element",
        "Maybe",
    ];
    let methods = methods.map(|name| ("Inlined", name));
    check_with(
        &cases,
        &methods,
        "object",
        expect![[r#"
        fn 'int32 Inlined::Accessors(Account)'(ref) -> i4 {
          slots s0: ref, s1: i4, s2: i4, s3: i8, s4: i4, s5: i4
        b0:
          const.i4 s1, 5 @2
          store s0, 8, s1, i4
          load s2, s0, 8, i4 @8
          static.base s3, 'Account' @13
          load s4, s3, 0, i4
          add.i4 s5, s2, s4 @18
          return s5 @19
        }
        fn 'Account Inlined::Constructor()'() -> ref {
          slots s0: ref, s1: i4
        b0:
          new.object s0, 'Account' @1
          const.i4 s1, 3
          store s0, 8, s1, i4
          return s0 @6
        }
        fn 'int32 Inlined::Branches(int32, int32)'(i4, i4) -> i4 {
          slots s0: i4, s1: i4, s2: i4, s3: i4, s4: i4
        b0:
          branch.i4 gt, s0, s1, b2, b1 @3
        b1:
          move s2, s1
          jump b3
        b2:
          move s2, s0
          jump b3
        b3:
          const.i4 s3, 1 @8
          add.i4 s4, s3, s2
          return s4 @9
        }
        fn 'int32 Inlined::InTry(int32, int32)'(i4, i4) -> i4 {
          slots s0: i4, s1: i4, s2: i4 local 0, s3: i4, s4: ref
          clause catch 'object' try b0 to b4 handler b4 to b5
        b0:
          branch.i4 gt, s0, s1, b2, b1 @2
        b1:
          move s3, s1
          jump b3
        b2:
          move s3, s0
          jump b3
        b3:
          move s2, s3 @7
          leave b5 @8
        b4:
          catch.object s4 @13
          leave b5 @14
        b5:
          return s2 @20
        }
        fn 'int32 Inlined::Left(int32)'(i4) -> i4 {
          slots s0: i4, s1: i4, s2: i4, s3: i4
        b0:
          call s1, 'int32 Account::Divide(int32, int32)', [s0, s0] @2
          call s2, 'int32 Account::Kept(int32)', [s1] @7
          call s3, 'int32 Account::Loops(int32)', [s2] @12
          return s3 @17
        }
        fn 'int32 Inlined::Struct(int32)'(i4) -> i4 {
          slots s0: i4, s1: struct 'Point' local 0, s2: struct 'Point', s3: i4, s4: i4, s5: i4, s6: i4
        b0:
          slot.zero s2 @2
          slot.store s2, 0, s0, i4
          const.i4 s3, 2
          slot.store s2, 4, s3, i4
          move s1, s2 @7
          slot.load s4, s1, 0, i4 @10
          slot.load s5, s1, 4, i4
          add.i4 s6, s4, s5
          return s6 @15
        }
        fn 'int32 Inlined::Length(string)'(ref) -> i4 {
          slots s0: ref, s1: i4
        b0:
          string.length s1, s0 @1
          return s1 @6
        }
        fn 'int32 Inlined::Element(System.Span`1<int32>)'(struct 'System.Span`1<int32>') -> i4 {
          slots s0: struct 'System.Span`1<int32>' address_taken, s1: byref, s2: i4, s3: byref, s4: i4
        b0:
          slot.addr s1, s0 @3
          const.i4 s2, 1
          call s3, 'int32& System.Span`1<int32>::get_Item(int32)', [s1, s2]
          load s4, s3, 0, i4 @8
          return s4 @9
        }
        fn 'int32 Inlined::Maybe(System.Nullable`1<int32>)'(struct 'System.Nullable`1<int32>') -> i4 {
          slots s0: struct 'System.Nullable`1<int32>', s1: i4, s2: i4, s3: i4
        b0:
          slot.load s1, s0, 0, u1 @2
          slot.load s2, s0, 4, i4 @9
          add.i4 s3, s1, s2 @14
          return s3 @15
        }
    "#]],
    );
}

#[test]
fn stubs() {
    let cases = Cases::load();
    let universe = &cases.universe;
    let object = universe.core_types().object;
    let mut text = String::new();
    for thunk in [
        Thunk::Instantiating(cases.method("Generic", "TypeOf", object)),
        Thunk::Instantiating(cases.method("Box`1", "Make", object)),
        Thunk::Unboxing(cases.method("Square", "Area", object)),
    ] {
        let func = ir::import::import_thunk(universe, thunk).unwrap();
        ir::verify::verify(&func, universe).unwrap();
        text += &cases.print(&func);
    }
    expect![[r#"
        fn 'instantiating stub of System.Type Generic::TypeOf<object>()'() -> ref {
          method 'System.Type Generic::TypeOf<object>()'
          assembly 1
          slots s0: i8, s1: ref
        b0:
          method.handle s0, 'System.Type Generic::TypeOf<object>()'
          call s1, 'System.Type Generic::TypeOf<__Canon>()', [s0]
          return s1
        }
        fn 'instantiating stub of Box`1<object> Box`1<object>::Make(object)'(ref) -> ref {
          method 'Box`1<object> Box`1<object>::Make(object)'
          assembly 1
          slots s0: ref, s1: i8, s2: ref
        b0:
          type.handle s1, 'Box`1<object>'
          call s2, 'Box`1<__Canon> Box`1<__Canon>::Make(__Canon)', [s0, s1]
          return s2
        }
        fn 'unboxing stub of int32 Square::Area()'(ref) -> i4 {
          method 'int32 Square::Area()'
          assembly 1
          slots s0: ref, s1: byref, s2: i4
        b0:
          field.addr s1, s0, 8
          call s2, 'int32 Square::Area()', [s1]
          return s2
        }
    "#]]
    .assert_eq(&text);
}

#[test]
fn methods_of_delegates_and_arrays() {
    let cases = Cases::load();
    let universe = &cases.universe;
    let core = universe.core_types();
    let grid = universe.array(core.string, 2).unwrap();
    let mut text = String::new();
    for method in [
        cases.method("Action", "Invoke", core.object),
        universe.array_method(grid, "Get", 2).unwrap(),
        universe.array_method(grid, "Set", 3).unwrap(),
        universe.array_method(grid, "Address", 2).unwrap(),
    ] {
        text += &cases.print(&cases.import(method).unwrap());
    }
    expect![[r#"
        fn 'void Action::Invoke()'(ref) {
          method 'void Action::Invoke()'
          assembly 1
          slots s0: ref
        b0:
          call.delegate _, 'void Action::Invoke()', [s0]
          return _
        }
        fn '__Canon __Canon[,]::Get(int32, int32)'(ref, i4, i4) -> ref {
          method '__Canon __Canon[,]::Get(int32, int32)'
          slots s0: ref, s1: i4, s2: i4, s3: byref, s4: ref
        b0:
          multi.elem.addr s3, s0, [s1, s2], '__Canon'
          load s4, s3, 0, ref
          return s4
        }
        fn 'void __Canon[,]::Set(int32, int32, __Canon)'(ref, i4, i4, ref) {
          method 'void __Canon[,]::Set(int32, int32, __Canon)'
          slots s0: ref, s1: i4, s2: i4, s3: ref, s4: byref
        b0:
          multi.elem.addr s4, s0, [s1, s2], '__Canon'
          check.store s0, s3
          store s4, 0, s3, ref
          return _
        }
        fn '__Canon& __Canon[,]::Address(int32, int32)'(ref, i4, i4) -> byref {
          method '__Canon& __Canon[,]::Address(int32, int32)'
          slots s0: ref, s1: i4, s2: i4, s3: byref
        b0:
          multi.elem.addr s3, s0, [s1, s2], '__Canon'
          return s3
        }
    "#]]
    .assert_eq(&text);
}
