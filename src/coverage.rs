//! All that `ENTRACTE_COVERAGE` may name, out of the lists that the engine is built from. Owns nothing but the gathering.

use abi::helpers::HelperId;
use runtime::coverage::{Kind, suspension_rows};

macro_rules! texts {
    ($($(#[doc = $doc:literal])* $snake:ident = $camel:ident $text:literal
        { $($operand:ident : $role:tt $kind:ident),* } [$($effect:ident)*];)*) => {
        const HIR_TEXTS: &[&str] = &[$($text),*];
    };
}
ir::for_each_op!(texts);

/// Kind and name of each row.
pub fn rows() -> Vec<(&'static str, String)> {
    let mut rows = Vec::new();
    let mut add = |kind: Kind, names: &mut dyn Iterator<Item = &'static str>| {
        rows.extend(names.map(|name| (kind, name.to_owned())));
    };
    add(Kind::Hir, &mut HIR_TEXTS.iter().copied());
    add(Kind::Bytecode, &mut interp::operation_texts().into_iter());
    add(Kind::Ssa, &mut tier1::ssa::inst::INST_TEXTS.iter().copied());
    add(Kind::Helper, &mut HelperId::ALL.iter().map(|helper| helper.name()));
    add(Kind::Refusal, &mut tier1::refuse::Refusal::ALL.iter().map(|refusal| refusal.text()));
    rows.extend(suspension_rows());
    rows.into_iter().map(|(kind, name)| (kind.text(), name)).collect()
}
