//! Variants of task-returning methods, covariant returns, and the sharing of generic code, on the types of `data/Shapes.cs`.

use metadata::{Bytes, Module};
use types::{
    ConstrainedCall, GenericContext, Instantiation, MethodCode, MethodId, MethodVariant,
    NoAssemblies, TypeId, Universe,
};

fn universe() -> Universe {
    let bytes: &'static [u8] = include_bytes!("data/shapes.dll");
    let module = Module::parse(Bytes::from_static(bytes)).expect("shapes.dll parses");
    Universe::new(module, Box::new(NoAssemblies)).expect("core types are there")
}

fn named(universe: &Universe, name: &str) -> TypeId {
    universe.find_type(name, universe.core()).expect("a good name").expect("the type exists")
}

fn method(universe: &Universe, ty: &str, name: &str) -> MethodId {
    let ty = named(universe, ty);
    universe.find_method(ty, name).expect("methods").expect("the method exists")
}

/// What a call of `declaring::name` reaches on a `ty`: ordinary, then async.
#[track_caller]
fn check(universe: &Universe, declaring: &str, name: &str, ty: &str, expected: [&str; 2]) {
    let declaration = method(universe, declaring, name);
    let exact = named(universe, ty);
    universe.check_type(exact).expect("a good type");
    let ordinary = universe.resolve_virtual(declaration, exact).expect("an answer");
    assert_eq!(universe.il_method_name(ordinary), expected[0]);
    let variant = universe.async_variant(declaration).expect("flags");
    let found = match variant {
        Some(variant) => {
            let found = universe.resolve_virtual(variant, exact).expect("an answer");
            universe.il_method_name(found)
        }
        None => "none".into(),
    };
    assert_eq!(found, expected[1]);
}

const TASK: &str = "System.Threading.Tasks.Task";

#[test]
fn async_slots_follow_the_ordinary_ones() {
    let u = universe();
    let plain = ["System.Threading.Tasks.Task K1::F()", "void K1::F() [async]"];
    check(&u, "K1", "F", "K1", plain);
    let task_of = "System.Threading.Tasks.Task`1<int32>";
    let generic = [format!("{task_of} K2::G()"), "int32 K2::G() [async]".into()];
    check(&u, "K1", "G", "K2", [&generic[0], &generic[1]]);
    check(&u, "K1", "G", "K3", [&generic[0], &generic[1]]);
    let value_task = "System.Threading.Tasks.ValueTask`1<string> K1::V()";
    check(&u, "K1", "V", "K3", [value_task, "string K1::V() [async]"]);
}

#[test]
fn covariant_returns() {
    let u = universe();
    let task_of = "System.Threading.Tasks.Task`1<int32>";
    let (k2, k3) = (format!("{task_of} K2::F()"), format!("{task_of} K3::F()"));
    check(&u, "K1", "F", "K2", [&k2, "void K2::F() [async, result dropped]"]);
    check(&u, "K2", "F", "K2", [&k2, "int32 K2::F() [async]"]);
    // An override of the override covers the base class's slot too.
    check(&u, "K1", "F", "K3", [&k3, "void K3::F() [async, result dropped]"]);
    check(&u, "K2", "F", "K3", [&k3, "int32 K3::F() [async]"]);
    // A subclass of the task type has no async variant; both slots get adapters.
    check(&u, "K1", "F", "K4", ["MyTask K4::F()", "void K4::F() [async, result dropped]"]);
    check(&u, "K1", "G", "K4", ["MyTask K4::G()", "int32 K4::G() [async adapter]"]);
    check(&u, "K4", "G", "K4", ["MyTask K4::G()", "none"]);
    // The base's result is no task at all.
    check(&u, "K1", "O", "K2", [&format!("{TASK} K2::O()"), "none"]);
    check(&u, "K2", "O", "K2", [&format!("{TASK} K2::O()"), "void K2::O() [async]"]);
    check(&u, "X1", "Make", "X3", ["Dog X3::Make()", "none"]);
    check(&u, "X1", "Make", "X2", ["Dog X2::Make()", "none"]);
}

#[test]
fn async_slots_of_interfaces() {
    let u = universe();
    check(&u, "IK", "F", "K5", [&format!("{TASK} K1::F()"), "void K1::F() [async]"]);
    let task_of = "System.Threading.Tasks.Task`1<int32>";
    check(&u, "IK", "G", "K5", [&format!("{task_of} K1::G()"), "int32 K1::G() [async]"]);
    check(&u, "IK", "F", "K6", [&format!("{TASK} K6::IK.F()"), "void K6::IK.F() [async]"]);
    check(&u, "IK", "G", "K6", [&format!("{task_of} IK::G()"), "int32 IK::G() [async]"]);
}

/// The raw signature decides: a method that returns `T` has no variant, whatever `T` is.
#[test]
fn variants_of_generic_results() {
    let u = universe();
    let base = format!("K7`1[[{TASK}]]");
    check(&u, &base, "H", "K8", [&format!("{TASK} K8::H()"), "none"]);
    check(&u, "K8", "H", "K8", [&format!("{TASK} K8::H()"), "void K8::H() [async]"]);
    let task_of = format!("System.Threading.Tasks.Task`1<{TASK}>");
    check(
        &u,
        &base,
        "J",
        "K8",
        [&format!("{task_of} K8::J()"), &format!("{TASK} K8::J() [async]")],
    );
    // The interface's method has a variant, the method that implements it has none.
    check(
        &u,
        "IH",
        "H",
        "K9",
        [
            &format!("{TASK} K7`1<{TASK}>::H()"),
            &format!("void K7`1<{TASK}>::H() [async, result dropped]"),
        ],
    );
}

#[test]
fn generic_virtual_methods() {
    let u = universe();
    let open = method(&u, "K1", "Y");
    let string = u.core_types().string;
    let declaration = u.with_method_args(open, &[string]);
    let found = u.resolve_gvm(declaration, named(&u, "K3")).expect("an answer");
    let task_of = "System.Threading.Tasks.Task`1<string>";
    assert_eq!(u.il_method_name(found), format!("{task_of} K3::Y<string>(string)"));
    let variant = u.async_variant(declaration).expect("flags").expect("a variant");
    let found = u.resolve_gvm(variant, named(&u, "K3")).expect("an answer");
    assert_eq!(u.il_method_name(found), "string K3::Y<string>(string) [async]");
}

#[test]
fn code_of_variants() {
    let u = universe();
    let ordinary = method(&u, "K1", "F");
    assert_eq!(u.method_code(ordinary).expect("code"), MethodCode::Il);
    let variant = u.async_variant(ordinary).expect("flags").expect("a variant");
    assert_eq!(u.method_variant(variant), MethodVariant::Async);
    assert_eq!(u.method_code(variant).expect("code"), MethodCode::AsyncVersion);
    assert_eq!(u.ordinary_variant(variant), ordinary);
    // What the engine provides for delegates has no variant.
    let invoke = method(&u, "KD", "Invoke");
    assert_eq!(u.async_variant(invoke).expect("flags"), None);
    assert!(matches!(u.method_code(invoke), Ok(MethodCode::Delegate(_))));
}

#[test]
fn shared_code() {
    let u = universe();
    let canonical = |name: &str| {
        let ty = named(&u, name);
        u.il_name(u.canonical_type(ty).expect("a type"))
    };
    assert_eq!(canonical("Gen`1[System.String]"), "Gen`1<__Canon>");
    assert_eq!(canonical("Gen`1[System.Int32]"), "Gen`1<int32>");
    assert_eq!(canonical("Gen`1[Gen`1[System.Int32]]"), "Gen`1<__Canon>");
    assert_eq!(canonical("Gen`1[System.Int32[]]"), "Gen`1<__Canon>");
    let pair = "System.Collections.Generic.KeyValuePair`2";
    assert_eq!(
        canonical(&format!("Gen`1[{pair}[System.String,System.Int32]]")),
        format!("Gen`1<{pair}<__Canon, int32>>"),
    );
    assert_eq!(canonical("System.String[]"), "__Canon[]");

    let context = |ty: &str, name: &str, args: &[TypeId]| {
        let method = u.with_method_args(method(&u, ty, name), args);
        let shared = u.canonical_method(method).expect("a method");
        assert_eq!(u.generic_context(method).ok(), u.generic_context(shared).ok());
        u.generic_context(method).expect("an answer")
    };
    let (string, int32) = (u.core_types().string, u.core_types().int32);
    assert_eq!(context("K7`1[System.String]", "H", &[]), GenericContext::This);
    assert_eq!(context("K7`1[System.Int32]", "H", &[]), GenericContext::None);
    assert_eq!(context("K7`1[System.String]", "S", &[]), GenericContext::TypeArg);
    assert_eq!(context("K7`1[System.String]", "R", &[int32]), GenericContext::MethodArg);
    assert_eq!(context("K7`1[System.Int32]", "R", &[int32]), GenericContext::None);
    assert_eq!(context("K7`1[System.Int32]", "R", &[string]), GenericContext::MethodArg);
    assert_eq!(context("K7`1+Z[System.String]", "P", &[]), GenericContext::TypeArg);
    assert_eq!(context("IGen`1[System.String]", "G", &[]), GenericContext::TypeArg);
    assert_eq!(context("K1", "F", &[]), GenericContext::None);
}

#[test]
fn constrained_calls() {
    let u = universe();
    let call = |declaring: &str, name: &str, ty: &str| {
        u.resolve_constrained(method(&u, declaring, name), named(&u, ty)).expect("an answer")
    };
    let own = method(&u, "T1", "M");
    assert_eq!(call("I1", "M", "T1"), ConstrainedCall::Direct(own));
    let text = method(&u, "T1", "ToString");
    assert_eq!(call("System.Object", "ToString", "T1"), ConstrainedCall::Direct(text));
    let inherited = method(&u, "System.Object", "GetHashCode");
    assert_eq!(call("System.Object", "GetHashCode", "T1"), ConstrainedCall::Box(inherited));
    let default = method(&u, "I2", "I1.M");
    assert_eq!(call("I1", "M", "T2"), ConstrainedCall::Box(default));
    let declared = method(&u, "I1", "M");
    assert_eq!(call("I1", "M", "A2"), ConstrainedCall::Dereference(declared));
}

#[test]
fn vectors_implement_their_interfaces() {
    let u = universe();
    let array = named(&u, "System.String[]");
    let reached = |interface: &str, name: &str| {
        let found = u.resolve_interface(method(&u, interface, name), array).expect("an answer");
        u.il_method_name(found)
    };
    let generic = "System.Collections.Generic";
    assert_eq!(
        reached(&format!("{generic}.IList`1[System.String]"), "get_Item"),
        "string System.SZArrayHelper::get_Item<string>(int32)",
    );
    assert_eq!(
        reached(&format!("{generic}.IReadOnlyList`1[System.Object]"), "get_Item"),
        "object System.SZArrayHelper::get_Item<object>(int32)",
    );
    assert_eq!(
        reached("System.Collections.ICollection", "get_Count"),
        "int32 System.Array::System.Collections.ICollection.get_Count()",
    );
}

#[test]
fn names_in_stack_traces() {
    let u = universe();
    assert_eq!(u.trace_name(method(&u, "K1", "Y")), "K1.Y[T](T value)");
    assert_eq!(u.trace_name(method(&u, "K7`1[System.Int32]", "S")), "K7`1.S(T value)");
    assert_eq!(u.trace_name(method(&u, "K7`1+Z[System.Int32]", "P")), "K7`1.Z.P()");
    assert_eq!(u.trace_name(method(&u, "IMeth", "H")), "IMeth.H[T](T value)");
    let variant = u.async_variant(method(&u, "K1", "F")).expect("flags").expect("a variant");
    assert_eq!(u.trace_name(variant), "K1.F()");
}

/// Several threads ask the same questions of a fresh universe; all get the same answers.
#[test]
fn threads_agree() {
    let u = universe();
    let ask = || {
        let mut answers = Vec::new();
        for id in u.module(u.core()).ids() {
            let definition = types::Definition { assembly: u.core(), id };
            let ty = u.open_type(definition).expect("a type");
            u.check_type(ty).expect("a good type");
            for method in u.declared_methods(ty).expect("methods") {
                answers.push((method, u.slot_of(method).expect("a slot")));
            }
            let args = vec![u.core_types().string; u.type_args(ty).len()];
            let exact = u.instantiate(ty, Instantiation::of_type(&args)).expect("a type");
            answers.extend(
                u.vtable(exact)
                    .expect("a table")
                    .slots
                    .iter()
                    .map(|slot| (slot.implementation, None)),
            );
        }
        answers
    };
    let all: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(ask)).collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    });
    assert!(all.iter().all(|answers| *answers == all[0]));
}
