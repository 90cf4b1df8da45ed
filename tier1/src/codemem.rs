//! Memory for machine code: one reservation an engine, mapped twice. One mapping can be executed, the other written, neither both.
//! Owns the mappings and where the next code goes. Must not know what the bytes mean. Code is never changed once `publish` has
//! returned its address, and never freed before the engine (all variation is in data cells: design B8).
#![allow(unsafe_code, reason = "maps executable memory")]

use core::sync::atomic::{Ordering, fence};
use parking_lot::Mutex;

/// Address space for the code of one engine; pages are taken when they are written. Calls within reach 2 GB.
const RESERVATION: usize = 128 << 20;
const ALIGNMENT: usize = 32;

pub struct CodeMemory {
    executable: usize,
    writable: usize,
    used: Mutex<usize>,
}

/// The system gives no memory for code, or the reservation is used up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OutOfCodeMemory;

impl CodeMemory {
    /// `is_open`: one mapping that can be written and executed, for tools that know code only in memory without a file.
    pub fn new(is_open: bool) -> Result<CodeMemory, OutOfCodeMemory> {
        if is_open {
            let all = libc::PROT_READ | libc::PROT_WRITE | libc::PROT_EXEC;
            let at = map(-1, all).ok_or(OutOfCodeMemory)?;
            return Ok(CodeMemory { executable: at, writable: at, used: Mutex::new(0) });
        }
        let name = c"entracte-code";
        // SAFETY: a C string; no flags that need more.
        let file = unsafe { libc::memfd_create(name.as_ptr(), libc::MFD_CLOEXEC) };
        if file < 0 {
            return Err(OutOfCodeMemory);
        }
        // SAFETY: a file of ours.
        let sized = unsafe { libc::ftruncate(file, RESERVATION as libc::off_t) };
        let executable = map(file, libc::PROT_READ | libc::PROT_EXEC);
        let writable = map(file, libc::PROT_READ | libc::PROT_WRITE);
        // SAFETY: a file of ours; the mappings stay.
        unsafe { libc::close(file) };
        match (sized, executable, writable) {
            (0, Some(executable), Some(writable)) => {
                Ok(CodeMemory { executable, writable, used: Mutex::new(0) })
            }
            _ => Err(OutOfCodeMemory),
        }
    }

    /// Puts code into memory. `fill` is given the address that it will have, and returns its bytes (as many as `size`).
    pub fn publish(
        &self,
        size: usize,
        fill: impl FnOnce(usize) -> Vec<u8>,
    ) -> Result<usize, OutOfCodeMemory> {
        let offset = {
            let mut used = self.used.lock();
            let offset = used.next_multiple_of(ALIGNMENT);
            if size > RESERVATION - offset {
                return Err(OutOfCodeMemory);
            }
            *used = offset + size;
            offset
        };
        let bytes = fill(self.executable + offset);
        assert_eq!(bytes.len(), size, "code has the size that was asked for");
        let target = (self.writable + offset) as *mut u8;
        // SAFETY: X1 (a fresh range of the writable mapping; nobody runs it yet).
        unsafe { core::ptr::copy_nonoverlapping(bytes.as_ptr(), target, size) };
        // The release store of whatever names the code makes it visible. x64 keeps code and data caches coherent.
        fence(Ordering::SeqCst);
        Ok(self.executable + offset)
    }

    /// Where code may be: address and bytes.
    pub fn range(&self) -> (usize, usize) {
        (self.executable, RESERVATION)
    }

    /// Whether an address lies in code of this memory.
    pub fn contains(&self, address: usize) -> bool {
        (self.executable..self.executable + RESERVATION).contains(&address)
    }
}

/// `file` may be -1: memory of its own.
fn map(file: libc::c_int, protection: libc::c_int) -> Option<usize> {
    let flags = match file {
        -1 => libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE,
        _ => libc::MAP_SHARED,
    };
    // SAFETY: a fresh mapping of the file's whole length.
    let at = unsafe { libc::mmap(core::ptr::null_mut(), RESERVATION, protection, flags, file, 0) };
    (at != libc::MAP_FAILED).then_some(at as usize)
}

impl Drop for CodeMemory {
    fn drop(&mut self) {
        let both = [self.executable, self.writable];
        for at in &both[(self.executable == self.writable) as usize..] {
            // SAFETY: H2 (mapped in `new`, unmapped once; no thread of the engine runs any more).
            unsafe { libc::munmap(*at as *mut libc::c_void, RESERVATION) };
        }
    }
}
