//! Shared libraries: finding, opening, looking up functions.
//! Owns the names that are tried and the words of DllNotFoundException.

use std::ffi::{CStr, CString};
use std::path::Path;

/// What `dlopen` said, a line for each name that was tried.
pub struct NotLoaded(pub Vec<String>);

impl NotLoaded {
    /// .NET's message.
    pub fn message(&self, library: &str) -> String {
        format!(
            "Unable to load shared library '{library}' or one of its dependencies. In order to help diagnose loading problems, \
             consider using a tool like strace. If you're using glibc, consider setting the LD_DEBUG environment variable: \n{}\n",
            self.0.join("\n")
        )
    }
}

/// Opens a library by one exact name.
pub fn open_exactly(name: &str) -> Result<usize, String> {
    // The C library's development file `libc.so` is a text: programs mean the library itself.
    let file = if name == "libc" { "libc.so.6" } else { name };
    let Ok(text) = CString::new(file) else { return Err(format!("{name}: not a file name")) };
    // SAFETY: a terminated name; what the library's initialisers do is the program's own business.
    let handle = unsafe { libc::dlopen(text.as_ptr(), libc::RTLD_LAZY) };
    if !handle.is_null() {
        return Ok(handle as usize);
    }
    // SAFETY: reads the calling thread's last error.
    let error = unsafe { libc::dlerror() };
    if error.is_null() {
        return Err(format!("{name}: cannot be opened"));
    }
    // SAFETY: a terminated text of the C library.
    Err(unsafe { CStr::from_ptr(error) }.to_string_lossy().into_owned())
}

/// Opens a library as `DllImport` names it: with the prefix and suffix of the platform where they are missing, beside the
/// assembly first.
pub fn open(name: &str, folder: Option<&Path>) -> Result<usize, NotLoaded> {
    let has_suffix = name.contains(".so.") || name.ends_with(".so");
    let has_folder = name.contains('/');
    let mut names = Vec::new();
    if has_suffix {
        names.push(name.to_owned());
        if !has_folder {
            names.push(format!("lib{name}"));
        }
    }
    names.push(format!("{name}.so"));
    if !has_folder {
        names.push(format!("lib{name}.so"));
    }
    if !has_suffix {
        names.push(name.to_owned());
        if !has_folder {
            names.push(format!("lib{name}"));
        }
    }
    let mut errors = Vec::new();
    let folder = folder.filter(|_| !has_folder);
    for name in &names {
        let mut candidates = Vec::new();
        if let Some(folder) = folder {
            candidates.push(folder.join(name).to_string_lossy().into_owned());
        }
        candidates.push(name.clone());
        for candidate in candidates {
            match open_exactly(&candidate) {
                Ok(handle) => return Ok(handle),
                Err(error) => errors.push(error),
            }
        }
    }
    Err(NotLoaded(errors))
}

/// The program itself and what it has loaded.
pub fn main_program() -> usize {
    // SAFETY: no name means the program.
    unsafe { libc::dlopen(core::ptr::null(), libc::RTLD_LAZY) as usize }
}

/// The address of a function or variable.
pub fn symbol(library: usize, name: &str) -> Option<usize> {
    let name = CString::new(name).ok()?;
    // SAFETY: a handle of `open`, a terminated name.
    let address = unsafe { libc::dlsym(library as *mut libc::c_void, name.as_ptr()) };
    (!address.is_null()).then_some(address as usize)
}

pub fn close(library: usize) {
    // SAFETY: a handle of `open`, which its owner gives up.
    unsafe { libc::dlclose(library as *mut libc::c_void) };
}
