//! Faults planted on purpose, to see that the tests find them (docs/plants.md, `cargo xtask plants`). Only builds with the feature
//! `plants` have them, and then one at a time, named by the variable ENTRACTE_PLANT; in others every question is a constant no.

macro_rules! plants {
    ($($name:literal = $plant:ident, $what:literal;)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Plant { $(#[doc = $what] $plant),* }

        /// Name, plant and what is wrong with it.
        pub const PLANTS: &[(&str, Plant, &str)] = &[$(($name, Plant::$plant, $what)),*];
    };
}
plants! {
    "must-save" = MustSave, "the first slot that a reused continuation must get is not saved";
    "live" = Live, "the last live slot is not part of a suspension point";
    "exception-slot" = ExceptionSlot, "the exception that a frame woke with stays in its continuation";
    "flag-width" = FlagWidth, "the index of the continuation context has one bit";
    "result-index" = ResultIndex, "the result is put one word behind its place";
    "barrier" = Barrier, "tier 0 saves references without marking the card";
    "contexts" = Contexts, "a frame that goes to sleep does not give its caller the contexts back";
    "execution-context" = ExecutionContext, "a frame that wakes does not get its execution context";
    "linked-reuse" = LinkedReuse, "a new activation suspends into the continuation that its method used last";
    "record" = Record, "a frame sleeps at the suspension point before its own";
    "narrow-result" = NarrowResult, "tier 0 does not extend the sign of a narrow result";
    "struct-words" = StructWords, "the last word of a struct is not saved";
    "fold-subtract" = FoldSubtract, "tier 1 folds a subtraction of constants the wrong way round";
    "bounds" = Bounds, "tier 1 takes an index for good that is as large as the length";
    "null-check" = NullCheck, "tier 1 drops checks for null that have not been proved";
    "hoisted-check" = HoistedCheck, "tier 1 takes a check out of a loop past one that stays, and does not make that one for the first turn";
    "compiled-save" = CompiledSave, "tier 1 does not save the first slot that a reused continuation must get";
    "stale-load" = StaleLoad, "tier 1 takes a field for unchanged behind a store through another reference";
}

/// Whether this build has the fault, and is told to.
#[cfg(feature = "plants")]
#[cold]
pub fn is_planted(plant: Plant) -> bool {
    use std::sync::OnceLock;
    static CHOSEN: OnceLock<Option<Plant>> = OnceLock::new();
    let chosen = CHOSEN.get_or_init(|| {
        let name = std::env::var("ENTRACTE_PLANT").ok()?;
        PLANTS.iter().find(|(known, ..)| *known == name).map(|(_, plant, _)| *plant)
    });
    *chosen == Some(plant)
}

#[cfg(not(feature = "plants"))]
#[inline(always)]
pub const fn is_planted(_plant: Plant) -> bool {
    false
}
