//! The engines that `bench` and `diff` compare: this program, other builds or settings of it, CoreCLR, Mono's interpreter.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use testsuite::oracle::Dotnet;

/// Why there is no such engine.
#[derive(Debug)]
pub enum EngineError {
    /// Where this program itself is.
    Own(io::Error),
    /// An engine that was asked for is not here.
    Missing { name: String, hint: &'static str },
}

impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EngineError::Own(error) => write!(f, "this program's path: {error}"),
            EngineError::Missing { name, hint } => write!(f, "no {name} here: {hint}"),
        }
    }
}

pub struct Engine {
    /// How reports call it.
    pub name: String,
    launch: Launch,
}

enum Launch {
    /// `entracte run` with settings.
    Entracte {
        program: PathBuf,
        settings: Vec<String>,
    },
    CoreClr(Dotnet, &'static [(&'static str, &'static str)]),
    /// Any command that takes an application and its arguments.
    Other(PathBuf),
    /// `facades`: assemblies of .NET's names that forward to Mono's types.
    MonoInterpreter {
        facades: PathBuf,
    },
}

/// Every method is optimised before it runs: what CoreCLR's code costs when nothing is left to warm up.
const OPTIMISED: &[(&str, &str)] = &[("DOTNET_TieredCompilation", "0"), ("DOTNET_TieredPGO", "0")];

impl Engine {
    /// Whether it runs methods that are marked runtime async.
    pub fn has_runtime_async(&self) -> bool {
        !matches!(self.launch, Launch::MonoInterpreter { .. })
    }

    pub fn own(settings: &str) -> Result<Engine, EngineError> {
        let program = std::env::current_exe().map_err(EngineError::Own)?;
        let settings: Vec<String> = settings.split_whitespace().map(str::to_owned).collect();
        let name = ["entracte"].into_iter().chain(settings.iter().map(String::as_str));
        Ok(Engine {
            name: name.collect::<Vec<_>>().join(" "),
            launch: Launch::Entracte { program, settings },
        })
    }

    /// An engine by the name that the command line gives it.
    pub fn named(
        name: &str,
        root: &Path,
        suite: &Path,
        dotnet: Option<&Path>,
    ) -> Result<Engine, EngineError> {
        match name {
            "coreclr" | "coreclr-optimised" => {
                core_clr(root, dotnet, name).ok_or(EngineError::Missing {
                    name: "CoreCLR".to_owned(),
                    hint: "set ENTRACTE_DOTNET, or --dotnet, to a folder with a `coreclr` command",
                })
            }
            "mono" => mono(suite).ok_or(EngineError::Missing {
                name: "Mono".to_owned(),
                hint: "install Debian's mono-runtime",
            }),
            _ => {
                let mut words = name.split_whitespace();
                let program = words.next().unwrap_or_default();
                let settings: Vec<String> = words.map(str::to_owned).collect();
                if program == "self" {
                    return Engine::own(&settings.join(" "));
                }
                let path = PathBuf::from(program);
                if !path.is_file() {
                    return Err(EngineError::Missing {
                        name: name.to_owned(),
                        hint: "an engine is `coreclr`, `coreclr-optimised`, `mono`, `self` or the path of a command",
                    });
                }
                let stem = path.file_name().unwrap_or_default().to_string_lossy();
                let launch = match stem.starts_with("entracte") {
                    true => Launch::Entracte { program: path, settings },
                    false => Launch::Other(path),
                };
                Ok(Engine { name: name.to_owned(), launch })
            }
        }
    }

    /// The other engines that this machine has.
    pub fn present(root: &Path, suite: &Path, dotnet: Option<&Path>) -> Vec<Engine> {
        core_clr(root, dotnet, "coreclr").into_iter().chain(mono(suite)).collect()
    }

    /// The command that runs an application.
    pub fn command(&self, dll: &Path, arguments: &[String]) -> Command {
        let mut command = match &self.launch {
            Launch::Entracte { program, settings } => {
                let mut command = Command::new(program);
                command.arg("run").args(settings).arg(dll);
                command
            }
            Launch::CoreClr(dotnet, environment) => {
                let mut command = dotnet.coreclr(dll);
                command.envs(environment.iter().copied());
                command
            }
            Launch::Other(program) => {
                let mut command = Command::new(program);
                command.arg(dll);
                command
            }
            Launch::MonoInterpreter { facades } => {
                let mut command = Command::new("mono");
                command.env("MONO_PATH", facades).arg("--interpreter").arg(dll);
                command
            }
        };
        command.args(arguments);
        command
    }
}

/// Microsoft's runtime, where it is; `coreclr-optimised` is it without tiers.
pub fn core_clr(root: &Path, dotnet: Option<&Path>, name: &str) -> Option<Engine> {
    let found = match dotnet {
        Some(folder) => Dotnet::at(folder),
        None => Dotnet::find(root),
    };
    let environment = if name == "coreclr-optimised" { OPTIMISED } else { &[] };
    Some(Engine { name: name.to_owned(), launch: Launch::CoreClr(found?, environment) })
}

fn mono(suite: &Path) -> Option<Engine> {
    let mut version = Command::new("mono");
    version.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let facades = suite.join("mono");
    let here = version.status().is_ok_and(|status| status.success()) && facades.is_dir();
    here.then(|| Engine {
        name: "mono-interp".to_owned(),
        launch: Launch::MonoInterpreter { facades },
    })
}
