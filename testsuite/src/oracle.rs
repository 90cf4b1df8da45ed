//! Where CoreCLR and the compilers are, on a machine that has them. Without them the suite still runs, and
//! fixtures cannot be renewed.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The tools directory: `csc`, `csc-many`, `ilasm`, `coreclr`.
#[derive(Clone, Debug)]
pub struct Dotnet {
    directory: PathBuf,
}

impl Dotnet {
    /// `ENTRACTE_DOTNET` (or `ENTRACTE_ORACLE`, its older name in scripts), else `../shared/dotnet` beside the checkout.
    pub fn find(root: &Path) -> Option<Dotnet> {
        let named = ["ENTRACTE_DOTNET", "ENTRACTE_ORACLE"].into_iter().find_map(std::env::var_os);
        let directory = named.map_or_else(|| root.join("../shared/dotnet"), PathBuf::from);
        Dotnet::at(&directory)
    }

    /// A directory that somebody named, when it has what the name promises.
    pub fn at(directory: &Path) -> Option<Dotnet> {
        let dotnet = Dotnet { directory: directory.to_owned() };
        dotnet.directory.join("coreclr").is_file().then_some(dotnet)
    }

    /// A command that runs `dll` on CoreCLR.
    pub fn coreclr(&self, dll: &Path) -> Command {
        let mut command = Command::new(self.directory.join("coreclr"));
        command.arg(dll);
        command
    }

    /// The folder of CoreCLR's framework assemblies.
    #[allow(dead_code, reason = "xtask has this file too, and runs no programs")]
    pub fn framework(&self) -> Option<PathBuf> {
        let versions = self.directory.join("shared/Microsoft.NETCore.App");
        let mut folders: Vec<PathBuf> =
            std::fs::read_dir(versions).ok()?.filter_map(|e| Some(e.ok()?.path())).collect();
        folders.sort();
        folders.pop().filter(|folder| folder.join("System.Linq.dll").is_file())
    }

    /// The compiler itself, for what is not a program: the core library.
    pub fn csc(&self) -> Command {
        Command::new(self.directory.join("csc"))
    }

    pub fn csc_many(&self) -> Command {
        Command::new(self.directory.join("csc-many"))
    }

    pub fn ilasm(&self) -> Command {
        Command::new(self.directory.join("ilasm"))
    }
}
