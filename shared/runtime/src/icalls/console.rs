//! Internal calls of the console: file descriptors 0, 1 and 2.
//! Standard output is held back in a buffer of the process and handed over at its end, at reads, and before standard error.

use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::{Addr, ExceptionKind};
use std::io::{ErrorKind, IsTerminal, Read, Write};

crate::internal_calls! {
    "System.ConsoleStream::WriteDescriptor" => write, (i32, Addr, i32);
    "System.ConsoleStream::FlushDescriptor" => flush, (i32);
    "System.ConsoleStream::ReadInput" => read, (Addr, i32);
    "System.ConsoleStream::IsTerminal" => is_terminal, (i32);
}

fn io_error(thread: &mut Thread, error: &std::io::Error) -> Thrown {
    thread.throw(ExceptionKind::IO, Some(&error.to_string()))
}

fn write(thread: &mut Thread, descriptor: i32, data: Addr, count: i32) -> Result<(), Thrown> {
    let mut bytes = vec![0u8; count.max(0) as usize];
    super::read_bytes(data, &mut bytes);
    let vm = thread.vm.clone();
    let result = thread.preemptive(|| vm.output.write(descriptor, &bytes));
    match result {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(io_error(thread, &error)),
        _ => Ok(()),
    }
}

fn flush(thread: &mut Thread, _descriptor: i32) -> Result<(), Thrown> {
    let vm = thread.vm.clone();
    thread.preemptive(|| vm.output.flush());
    Ok(())
}

fn read(thread: &mut Thread, data: Addr, count: i32) -> Result<i32, Thrown> {
    let mut bytes = vec![0u8; count.max(0) as usize];
    let vm = thread.vm.clone();
    let result = thread.preemptive(|| {
        vm.output.flush();
        std::io::stdin().lock().read(&mut bytes)
    });
    match result {
        Ok(length) => {
            super::write_bytes(data, &bytes[..length]);
            Ok(length as i32)
        }
        Err(error) => Err(io_error(thread, &error)),
    }
}

fn is_terminal(_thread: &mut Thread, descriptor: i32) -> Result<bool, Thrown> {
    Ok(match descriptor {
        0 => std::io::stdin().is_terminal(),
        1 => std::io::stdout().is_terminal(),
        _ => std::io::stderr().is_terminal(),
    })
}

/// Held-back standard output of an engine.
#[derive(Default)]
pub struct Output {
    held: parking_lot::Mutex<Vec<u8>>,
}

const HOLD: usize = 32 << 10;

impl Output {
    pub fn write(&self, descriptor: i32, bytes: &[u8]) -> std::io::Result<()> {
        let mut held = self.held.lock();
        if descriptor == 1 {
            held.extend_from_slice(bytes);
            if held.len() < HOLD && !std::io::stdout().is_terminal() {
                return Ok(());
            }
            return drain(&mut held);
        }
        drain(&mut held)?;
        std::io::stderr().write_all(bytes)
    }
    /// What is held back, when no thread is just at it: for a handler that must not wait.
    pub(crate) fn try_held(&self, take: impl FnOnce(&[u8])) {
        if let Some(held) = self.held.try_lock() {
            take(&held);
        }
    }
    pub fn flush(&self) {
        // A closed pipe is silent, as in .NET.
        let _ = drain(&mut self.held.lock());
    }
}

fn drain(held: &mut Vec<u8>) -> std::io::Result<()> {
    let bytes = std::mem::take(held);
    if bytes.is_empty() {
        return Ok(());
    }
    let mut out = std::io::stdout().lock();
    out.write_all(&bytes)?;
    out.flush()
}
