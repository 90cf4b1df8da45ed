//! Loops that are taken over from tier 0 while they run: their code, and the way into it.
//! Owns `Loops`. A loop's code is the rest of one frame; calls of the method, and frames that wake, never come here.

use super::background::{Outcome, Wanted};
use super::enter::{load, store};
use super::shape::CallShape;
use super::{Compiler, Declined, Made};
use crate::build::{build_loop, loop_words};
use crate::environment::EngineFacts;
use abi::Method;
use hashbrown::HashMap;
use parking_lot::RwLock;
use runtime::{LoopImage, Thread, Thrown, Tier, Vm};
use std::sync::Arc;

/// By the address of the branch back, in tier 0's code.
#[derive(Default)]
pub struct Loops {
    codes: RwLock<HashMap<usize, Option<Arc<LoopCode>>>>,
}

/// The code of one loop.
pub struct LoopCode {
    entry: usize,
    shape: CallShape,
    /// Words of tier 0's frame that it takes: first, count.
    words: Vec<(u32, u32)>,
}

impl Compiler {
    /// Runs the rest of a frame that is at a branch back. None: it stays in tier 0.
    pub(super) fn take_over_loop(
        &self,
        thread: &mut Thread,
        method: &Method,
        pc: usize,
        fp: usize,
    ) -> Option<Result<(), Thrown>> {
        let known = self.loops.codes.read().get(&pc).cloned();
        let code = match known {
            Some(code) => {
                // It is called again and again: its next calls begin in tier 1.
                self.hot(thread, method, u32::MAX);
                code?
            }
            None => {
                let vm = thread.vm.clone();
                let wanted = || self.tier0.loop_image(&vm, method, pc, fp).map(Wanted::Loop);
                let outcome = match self.works_in_background(&vm) {
                    true => self.fetch(thread, method, pc, wanted)?,
                    false => match wanted() {
                        Some(image) => self.make_now(thread, method, image)?,
                        None => Outcome::Loop(Err(Declined::Loop)),
                    },
                };
                let Outcome::Loop(made) = outcome else { return None };
                let code = self.finish_loop(thread, method, made).map(Arc::new);
                self.loops.codes.write().insert(pc, code.clone());
                code?
            }
        };
        let words = thread.context.stack_top;
        let needed = words + (method.result_slots as usize).max(1) * 8;
        if needed > thread.context.stack_limit || code.points_into_frame(fp, words) {
            return None;
        }
        self.tier0.give_up_frame(method, fp);
        store(words, fp as u64);
        let result = runtime::in_run_of_its_own(thread, |thread| {
            self.doors.enter(thread, method, code.entry, &code.shape, words)
        });
        if result.is_ok() {
            for word in 0..method.result_slots as usize {
                store(fp + word * 8, load(words + word * 8));
            }
        }
        Some(result)
    }

    /// Gives what was made of a loop an address.
    #[cold]
    fn finish_loop(
        &self,
        thread: &mut Thread,
        method: &Method,
        made: Result<(Made, LoopCode), Declined>,
    ) -> Option<LoopCode> {
        let vm = thread.vm.clone();
        match made {
            Ok((made, mut code)) => {
                for assembly in &made.assemblies {
                    if let Err(thrown) = thread.activate_assembly(*assembly) {
                        // Tier 0 gets there itself.
                        thread.take_exception(thrown);
                        return None;
                    }
                }
                code.entry = self.place(&vm, made).ok()?;
                Some(code)
            }
            Err(reason) => {
                if let Some(coverage) = &vm.coverage {
                    coverage.hit(runtime::coverage::Kind::Refusal, reason.text());
                }
                if vm.knobs.traces("tier") {
                    let name = vm.universe.il_method_name(vm.method_id(method));
                    eprintln!("tier: a loop of {name} stays in tier 0: {}", reason.text());
                }
                None
            }
        }
    }

    pub(super) fn make_loop(
        &self,
        vm: &Vm,
        method: &Method,
        image: &LoopImage,
    ) -> Result<(Made, LoopCode), Declined> {
        let facts = EngineFacts::sharing(vm, self.known.clone());
        let mut func = build_loop(image, &facts)?;
        let shape = CallShape::of_loop(vm, method)?;
        func.name = format!("{}, from a loop on", func.name);
        let made = self.make(vm, method, func, &facts)?;
        Ok((made, LoopCode { entry: 0, shape, words: loop_words(image, &facts)? }))
    }
}

impl LoopCode {
    /// Whether something that it takes is an address in the frame from `fp` to `end`: what that names would be gone.
    fn points_into_frame(&self, fp: usize, end: usize) -> bool {
        let mut words = self.words.iter().flat_map(|(first, count)| *first..*first + *count);
        words.any(|word| (fp..end).contains(&(load(fp + word as usize * 8) as usize)))
    }
}
