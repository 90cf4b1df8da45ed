//! An engine: types, code, heap and threads of its own; two do not see each other (design A7).

use crate::{Config, Error};
use interp::{Backend, Interpreter};
use runtime::dump::Unresolved;
use runtime::heat;
use runtime::knobs::Knobs;
use runtime::{Tier, Vm};
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use tier1::install::{Compiler, Survey, When};

/// Native stack of the thread that runs Main: runs of managed code nest on it (static constructors, finally handlers in a second pass),
/// and frames of compiled code lie on it.
const MAIN_NATIVE_STACK: usize = 256 << 20;

pub struct Engine {
    vm: Arc<Vm>,
}

impl Engine {
    /// An engine with the core library loaded and nothing running. One that compiles handles SIGSEGV for the process, where compiled code
    /// touches null; every other fault goes to the handler that was there before. Who installs one later hands on what is not its own,
    /// or makes engines with `implicit_null_checks` 0.
    pub fn new(config: Config) -> Result<Engine, Error> {
        let backend = match config.knobs.backend.as_deref() {
            None => Backend::default(),
            Some("tail") => Backend::Tail,
            Some("loop") => Backend::Loop,
            Some(other) => {
                return Err(Error::Setting(format!("{other} is no backend: tail or loop")));
            }
        };
        let tier0 = Box::new(Interpreter::new(backend));
        let tier: Box<dyn Tier> = match tiers(&config.knobs) {
            "interp" => tier0,
            name @ ("jit" | "mixed" | "flip") => {
                let when = match name {
                    "jit" => When::FirstCall,
                    "flip" => When::Wakes,
                    _ => When::Hot(hot(&config.knobs)),
                };
                match Compiler::new(tier0, when, &config.knobs) {
                    Ok(compiler) => Box::new(compiler),
                    Err(_) => {
                        return Err(Error::Setting("the system gives no memory for code".into()));
                    }
                }
            }
            other => {
                return Err(Error::Setting(format!(
                    "{other} is no tier: interp, jit, mixed or flip"
                )));
            }
        };
        let vm = runtime::boot::boot(config.knobs, |_| tier)?;
        Ok(Engine { vm })
    }

    /// Faults of the process (wild addresses, the end of the native stack) end it as CoreCLR would: with a message and code 134.
    /// For a process that is there to run this one engine, which then stays in memory.
    pub fn handle_faults(&self) {
        runtime::faults::install(&self.vm);
    }

    /// The machine underneath, for tools.
    pub fn vm(&self) -> &Arc<Vm> {
        &self.vm
    }

    /// Every reference of an assembly that cannot be resolved.
    pub fn unresolved(&self, path: &Path) -> Result<Unresolved, Error> {
        let assembly = self.vm.load_application(path)?;
        Ok(self.vm.unresolved_references(assembly))
    }

    /// The members that the core library provides, in the notation of `runtime::members`.
    pub fn core_library_members(&self) -> HashSet<String> {
        let universe = &self.vm.universe;
        runtime::members::provided_members(universe.module(universe.core()))
    }

    /// Metadata and IL of a file as text.
    pub fn metadata_text(&self, path: &Path) -> Result<String, Error> {
        let module = runtime::load::load_module(path).map_err(runtime::boot::BootError::Load)?;
        Ok(runtime::dump::metadata_text(&module))
    }

    /// What tier 1 makes of an assembly's methods.
    pub fn survey(&self, path: &Path) -> Result<Survey, Error> {
        Ok(tier1::install::survey(&self.vm, self.assembly(path)?))
    }

    /// The core library is the one that the engine runs with.
    fn assembly(&self, path: &Path) -> Result<types::AssemblyId, Error> {
        let assembly = self.vm.load_application(path)?;
        let universe = &self.vm.universe;
        let name = |assembly| universe.module(assembly).assembly_name().ok().flatten();
        let is_core = name(assembly) == name(universe.core());
        Ok(if is_core { universe.core() } else { assembly })
    }

    /// A form of an assembly's methods whose names match a pattern, one after another.
    pub fn method_texts(
        &self,
        path: &Path,
        pattern: &str,
        form: MethodForm,
    ) -> Result<impl Iterator<Item = MethodText>, Error> {
        let assembly = self.assembly(path)?;
        let methods = self.vm.methods_matching(assembly, pattern);
        Ok(methods.into_iter().map(move |method| MethodText {
            name: self.vm.universe.il_method_name(method),
            text: match form {
                MethodForm::Hir => self.vm.hir_text(method),
                MethodForm::Bytecode => interp::bytecode_text(&self.vm, method),
                MethodForm::Machine => tier1::install::method_text(&self.vm, method),
                MethodForm::Continuations => self.vm.continuations_text(method),
            },
        }))
    }

    /// Runs an application to its end; the exit code is that of Main or `Environment.Exit`.
    pub fn run(&self, path: &Path, arguments: &[String]) -> Result<i32, Error> {
        let vm = self.vm.clone();
        let path = path.to_owned();
        let arguments = arguments.to_vec();
        let body = move || -> Result<i32, Error> {
            let application = vm.load_application(&path)?;
            Ok(vm.run_main(application, &arguments)?)
        };
        // Main gets a native stack of known size, whatever the caller's limits are.
        let thread = std::thread::Builder::new()
            .name("main".to_owned())
            .stack_size(MAIN_NATIVE_STACK)
            .spawn(body);
        match thread.map(|thread| thread.join()) {
            Ok(Ok(result)) => result,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(error) => Err(Error::File(error, path_of_self())),
        }
    }
}

/// Which tiers run code, by the names of `--tier`: both, unless Microsoft's setting says that code is optimised before it runs.
fn tiers(knobs: &Knobs) -> &str {
    match &knobs.tier {
        Some(name) => name,
        None if !cfg!(target_arch = "x86_64") => "interp",
        None if knobs.tier_seed.is_some() => "flip",
        None if knobs.tiered_compilation == Some(0) => "jit",
        None => "mixed",
    }
}

/// From which count a method is compiled.
fn hot(knobs: &Knobs) -> u32 {
    let calls = knobs.call_count_threshold.map(|calls| calls.saturating_mul(heat::CALL.into()));
    knobs.hot.or(calls).unwrap_or(heat::HOT.into()).try_into().unwrap_or(u32::MAX)
}

/// One method in a text form.
pub struct MethodText {
    pub name: String,
    pub text: String,
}

/// A text form of a method.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MethodForm {
    Hir,
    /// Tier 0's code.
    Bytecode,
    /// Tier 1's code.
    Machine,
    /// What its frames keep while they sleep, and at which point; nothing for methods that never sleep.
    Continuations,
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.vm.shut_down();
    }
}

/// Names the process when the system refuses a thread.
fn path_of_self() -> std::path::PathBuf {
    std::env::current_exe().unwrap_or_default()
}
