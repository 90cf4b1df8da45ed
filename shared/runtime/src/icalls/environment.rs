//! Internal calls of Environment and DependentHandle: the process, its clocks, ephemerons.
#![allow(unsafe_code, reason = "clocks of the C library, out parameters")]

use crate::exceptions::Thrown;
use crate::host::ABORT_EXIT_CODE;
use crate::schedule;
use crate::thread::Thread;
use abi::{Addr, ExceptionKind, ObjRef};
use heap::{HandleId, HandleKind};
use std::time::{SystemTime, UNIX_EPOCH};

crate::internal_calls! {
    "System.Environment::ExitProcess" => exit, (i32);
    "System.Environment::AbortProcess" => abort, ();
    "System.Environment::GetArguments" => arguments, ();
    "System.Environment::GetVariables" => variables, ();
    "System.Environment::GetText" => text, (i32);
    "System.Environment::GetNumber" => number, (i32);
    "System.Environment::SetDirectory" => set_directory, (ObjRef);
    "System.Random::GetEntropy" => entropy, (Addr, i32);
    "System.Runtime.InteropServices.NativeMemory::Malloc" => native_allocate, (usize, usize);
    "System.Runtime.InteropServices.NativeMemory::ReallocBytes" => native_reallocate, (Addr, usize);
    "System.Runtime.InteropServices.NativeMemory::FreeBlock" => native_free, (Addr);
    "System.Runtime.DependentHandle::AllocateDependent" => allocate_dependent, (ObjRef, ObjRef);
    "System.Runtime.DependentHandle::ReadTarget" => read_target, (usize);
    "System.Runtime.DependentHandle::ReadBoth" => read_both, (usize, Addr);
    "System.Runtime.DependentHandle::WriteDependent" => write_dependent, (usize, ObjRef);
    "System.Runtime.DependentHandle::ClearTarget" => clear_target, (usize);
    "System.Runtime.DependentHandle::ReleaseDependent" => release_dependent, (usize);
}

fn exit(thread: &mut Thread, code: i32) -> Result<(), Thrown> {
    thread.vm.clone().exit(thread, code)
}

fn abort(thread: &mut Thread) -> Result<(), Thrown> {
    thread.vm.output.flush();
    std::process::exit(ABORT_EXIT_CODE)
}

pub(super) fn string_array(thread: &mut Thread, texts: &[String]) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let array = thread.allocate_array(vm.well_known().string_array_mt, texts.len() as i64)?;
    for (index, text) in texts.iter().enumerate() {
        let string = thread.new_string_utf8(text)?;
        vm.heap.write_ref(array.addr().offset(abi::object::ARRAY_DATA_OFFSET + index * 8), string);
    }
    Ok(array)
}

/// As .NET has it, the application's path is a full one.
fn arguments(thread: &mut Thread) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let application = vm.host.application.lock().clone();
    let full = std::path::absolute(&application).unwrap_or_else(|_| application.clone().into());
    let mut texts = vec![full.display().to_string()];
    texts.extend(vm.host.arguments.lock().iter().cloned());
    string_array(thread, &texts)
}

fn variables(thread: &mut Thread) -> Result<ObjRef, Thrown> {
    let texts: Vec<String> = std::env::vars_os()
        .flat_map(|(name, value)| {
            [name.to_string_lossy().into_owned(), value.to_string_lossy().into_owned()]
        })
        .collect();
    string_array(thread, &texts)
}

fn text(thread: &mut Thread, which: i32) -> Result<ObjRef, Thrown> {
    let read = |path: &str| std::fs::read_to_string(path).ok().map(|text| text.trim().to_owned());
    let found = match which {
        0 => read("/proc/sys/kernel/hostname"),
        1 => std::env::var("USER").ok().or_else(|| Some("root".to_owned())),
        2 => std::env::current_dir().ok().map(|path| path.display().to_string()),
        3 => std::env::current_exe().ok().map(|path| path.display().to_string()),
        4 => read("/proc/sys/kernel/osrelease").map(|release| {
            let numbers: Vec<&str> = release.split(['.', '-', '+']).take(3).collect();
            format!("{}.0", numbers.join("."))
        }),
        5 => Some(std::env::temp_dir().display().to_string()),
        6 => std::env::var("HOME").ok(),
        _ => None,
    };
    match found {
        Some(text) => thread.new_string_utf8(&text),
        None => Ok(ObjRef::NULL),
    }
}

/// Ticks of 100 ns from the year 1 to 1970.
const UNIX_EPOCH_TICKS: i64 = 621_355_968_000_000_000;

fn clock(which: libc::clockid_t) -> i64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: fills the structure.
    unsafe { libc::clock_gettime(which, &mut time) };
    time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Under a schedule it is always the same day.
const SCHEDULED_TICKS: i64 = 639_000_000_000_000_000;

fn number(thread: &mut Thread, which: i32) -> Result<i64, Thrown> {
    if let Some(schedule) = &thread.vm.schedule {
        match which {
            0 => return Ok(schedule::PROCESSORS),
            2 => return Ok(schedule.now() as i64),
            3 => return Ok(SCHEDULED_TICKS + schedule.now() as i64 / 100),
            8 if !schedule.preempts() => return Ok(schedule.draw() as i64),
            _ => {}
        }
    }
    Ok(match which {
        8 => -1,
        0 => std::thread::available_parallelism().map_or(1, |n| n.get() as i64),
        1 => std::process::id() as i64,
        2 => clock(libc::CLOCK_MONOTONIC),
        3 => {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            UNIX_EPOCH_TICKS + since.as_nanos() as i64 / 100
        }
        4 => resident_pages() * PAGE_SIZE,
        5 => PAGE_SIZE,
        6 => clock(libc::CLOCK_PROCESS_CPUTIME_ID) / 100,
        _ => 0,
    })
}

const PAGE_SIZE: i64 = 4096;

fn resident_pages() -> i64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    statm.split_whitespace().nth(1).and_then(|pages| pages.parse().ok()).unwrap_or(0)
}

fn set_directory(thread: &mut Thread, path: ObjRef) -> Result<(), Thrown> {
    let path = String::from_utf16_lossy(path.string_chars());
    match std::env::set_current_dir(&path) {
        Ok(()) => Ok(()),
        Err(error) => Err(thread.throw(ExceptionKind::IO, Some(&format!("{error}: '{path}'")))),
    }
}

fn allocate_dependent(
    thread: &mut Thread,
    target: ObjRef,
    dependent: ObjRef,
) -> Result<usize, Thrown> {
    Ok(thread.vm.heap.create_handle(HandleKind::Dependent, target, dependent).0)
}

fn read_target(_thread: &mut Thread, handle: usize) -> Result<ObjRef, Thrown> {
    Ok(HandleId(handle).target())
}

fn read_both(thread: &mut Thread, handle: usize, dependent: Addr) -> Result<ObjRef, Thrown> {
    let target = HandleId(handle).target();
    let secondary = if target.is_null() { ObjRef::NULL } else { HandleId(handle).secondary() };
    thread.vm.heap.write_ref(dependent, secondary);
    Ok(target)
}

fn write_dependent(_thread: &mut Thread, handle: usize, dependent: ObjRef) -> Result<(), Thrown> {
    HandleId(handle).set_secondary(dependent);
    Ok(())
}

fn clear_target(_thread: &mut Thread, handle: usize) -> Result<(), Thrown> {
    HandleId(handle).set_target(ObjRef::NULL);
    HandleId(handle).set_secondary(ObjRef::NULL);
    Ok(())
}

fn release_dependent(thread: &mut Thread, handle: usize) -> Result<(), Thrown> {
    thread.vm.heap.free_handle(HandleId(handle));
    Ok(())
}

fn entropy(thread: &mut Thread, bytes: Addr, count: i32) -> Result<(), Thrown> {
    if let Some(schedule) = &thread.vm.schedule {
        for index in 0..count.max(0) as usize {
            // SAFETY: the caller's buffer.
            unsafe { bytes.offset(index).store(schedule.draw() as u8) };
        }
        return Ok(());
    }
    // SAFETY: the caller's buffer.
    unsafe { libc::getrandom(bytes.as_ptr(), count.max(0) as usize, 0) };
    Ok(())
}

fn checked(thread: &mut Thread, block: *mut libc::c_void) -> Result<Addr, Thrown> {
    if block.is_null() {
        let vm = thread.vm.clone();
        return Err(thread.throw_object(vm.out_of_memory_exception()));
    }
    Ok(Addr::from_ptr(block))
}

fn native_allocate(thread: &mut Thread, size: usize, alignment: usize) -> Result<Addr, Thrown> {
    let mut block = core::ptr::null_mut();
    let alignment = alignment.next_power_of_two().max(16);
    // SAFETY: writes the variable; the alignment is a power of two and a multiple of a pointer's size.
    let status = unsafe { libc::posix_memalign(&mut block, alignment, size.max(1)) };
    checked(thread, if status == 0 { block } else { core::ptr::null_mut() })
}

fn native_reallocate(thread: &mut Thread, block: Addr, size: usize) -> Result<Addr, Thrown> {
    // SAFETY: managed code vouches that the block is one of these, or null.
    let block = unsafe { libc::realloc(block.as_ptr(), size.max(1)) };
    checked(thread, block)
}

fn native_free(_thread: &mut Thread, block: Addr) -> Result<(), Thrown> {
    // SAFETY: as above.
    unsafe { libc::free(block.as_ptr()) };
    Ok(())
}
