//! The engines that are compared: this program, other builds or settings of it, CoreCLR, Mono's interpreter.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::error::BenchError;
use testsuite::oracle::Dotnet;

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
    CoreClr(Dotnet),
    /// `facades`: assemblies of .NET's names that forward to Mono's types.
    MonoInterpreter {
        facades: PathBuf,
    },
}

impl Engine {
    pub fn own(settings: &str) -> Result<Engine, BenchError> {
        let program =
            std::env::current_exe().map_err(|error| BenchError::Io(PathBuf::from("."), error))?;
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
    ) -> Result<Engine, BenchError> {
        match name {
            "coreclr" => core_clr(root, dotnet).ok_or(BenchError::NoEngine {
                name: "CoreCLR".to_owned(),
                hint: "set ENTRACTE_DOTNET, or --dotnet, to a folder with a `coreclr` command",
            }),
            "mono" => mono(suite).ok_or(BenchError::NoEngine {
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
                    return Err(BenchError::NoEngine {
                        name: name.to_owned(),
                        hint: "it is `coreclr`, `mono`, `self` or the path of a build of entracte",
                    });
                }
                let launch = Launch::Entracte { program: path, settings };
                Ok(Engine { name: name.to_owned(), launch })
            }
        }
    }

    /// The other engines that this machine has.
    pub fn present(root: &Path, suite: &Path, dotnet: Option<&Path>) -> Vec<Engine> {
        core_clr(root, dotnet).into_iter().chain(mono(suite)).collect()
    }

    /// `operations`: how often the kernel repeats its work; `None` leaves that to the kernel.
    pub fn command(&self, dll: &Path, operations: Option<u64>) -> Command {
        let mut command = match &self.launch {
            Launch::Entracte { program, settings } => {
                let mut command = Command::new(program);
                command.arg("run").args(settings).arg(dll);
                command
            }
            Launch::CoreClr(dotnet) => dotnet.coreclr(dll),
            Launch::MonoInterpreter { facades } => {
                let mut command = Command::new("mono");
                command.env("MONO_PATH", facades).arg("--interpreter").arg(dll);
                command
            }
        };
        command.args(operations.map(|count| count.to_string()));
        command
    }
}

fn core_clr(root: &Path, dotnet: Option<&Path>) -> Option<Engine> {
    let found = match dotnet {
        Some(folder) => Dotnet::at(folder),
        None => Dotnet::find(root),
    };
    Some(Engine { name: "coreclr".to_owned(), launch: Launch::CoreClr(found?) })
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
