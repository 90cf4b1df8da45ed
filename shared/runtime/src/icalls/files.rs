//! Internal calls of files (System.IO.FileCalls). A handle is a file descriptor plus one, so that 0 means closed.
//! Failures are error numbers of the system; the core library makes exceptions of them.
#![allow(unsafe_code, reason = "a descriptor that managed code holds is borrowed as a File")]

use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::{Addr, ObjRef};
use std::ffi::CString;
use std::fs::{File, FileTimes, Metadata, OpenOptions, TryLockError};
use std::io::{Error, Read, Write};
use std::mem::{ManuallyDrop, MaybeUninit};
use std::os::fd::{FromRawFd, IntoRawFd};
use std::os::unix::fs::{FileExt, MetadataExt, PermissionsExt};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

crate::internal_calls! {
    "System.IO.FileCalls::Open" => open, (ObjRef, i32, i32, bool);
    "System.IO.FileCalls::Close" => close, (i64);
    "System.IO.FileCalls::Read" => read, (i64, Addr, i32, i64);
    "System.IO.FileCalls::Write" => write, (i64, Addr, i32, i64);
    "System.IO.FileCalls::GetLength" => length, (i64);
    "System.IO.FileCalls::SetLength" => set_length, (i64, i64);
    "System.IO.FileCalls::Synchronize" => synchronize, (i64);
    "System.IO.FileCalls::GetFigure" => figure, (ObjRef, i32);
    "System.IO.FileCalls::SetFigure" => set_figure, (ObjRef, i32, i64);
    "System.IO.FileCalls::Change" => change, (i32, ObjRef, ObjRef);
    "System.IO.FileCalls::List" => list, (ObjRef);
    "System.IO.FileCalls::ReadLink" => read_link, (ObjRef);
    "System.IO.FileCalls::GetSpace" => space, (ObjRef, i32);
}

/// FileMode.
mod mode {
    pub const CREATE_NEW: i32 = 1;
    pub const CREATE: i32 = 2;
    pub const OPEN_OR_CREATE: i32 = 4;
    pub const TRUNCATE: i32 = 5;
    pub const APPEND: i32 = 6;
}

const ACCESS_READ: i32 = 1;
const ACCESS_WRITE: i32 = 2;
const UNIX_EPOCH_TICKS: i64 = 621_355_968_000_000_000;
const IO_ERROR: i32 = 5;
/// Bytes moved at once between managed memory, which may move, and the system.
const CHUNK: usize = 1 << 16;

fn text_of(string: ObjRef) -> String {
    String::from_utf16_lossy(string.string_chars())
}

fn number(error: &Error) -> i32 {
    error.raw_os_error().unwrap_or(IO_ERROR)
}

fn status(result: std::io::Result<()>) -> i32 {
    result.map_or_else(|error| number(&error), |()| 0)
}

/// The file behind a handle, without taking it over.
fn borrow(handle: i64) -> ManuallyDrop<File> {
    // SAFETY: the core library passes only handles that Open gave it and Close has not seen; a FileStream closes once.
    ManuallyDrop::new(unsafe { File::from_raw_fd((handle - 1) as i32) })
}

/// The lock is taken before anything is cut off: what another program holds stays as it is.
fn open_and_lock(
    options: &OpenOptions,
    path: &str,
    truncates: bool,
    exclusive: bool,
) -> std::io::Result<File> {
    let file = options.open(path)?;
    let locked = if exclusive { file.try_lock() } else { file.try_lock_shared() };
    if let Err(TryLockError::WouldBlock) = locked {
        return Err(Error::from_raw_os_error(libc::EWOULDBLOCK));
    }
    // File systems without locks and without lengths (pipes, terminals) are used all the same.
    if truncates && file.metadata()?.is_file() {
        file.set_len(0)?;
    }
    Ok(file)
}

fn open(
    thread: &mut Thread,
    path: ObjRef,
    file_mode: i32,
    access: i32,
    exclusive: bool,
) -> Result<i64, Thrown> {
    let path = text_of(path);
    let mut options = OpenOptions::new();
    options.read(access & ACCESS_READ != 0).write(access & ACCESS_WRITE != 0);
    match file_mode {
        mode::CREATE_NEW => options.create_new(true),
        mode::CREATE | mode::OPEN_OR_CREATE | mode::APPEND => options.create(true),
        _ => &mut options,
    };
    let truncates = matches!(file_mode, mode::CREATE | mode::TRUNCATE);
    Ok(match thread.preemptive(|| open_and_lock(&options, &path, truncates, exclusive)) {
        Ok(file) => i64::from(file.into_raw_fd()) + 1,
        Err(error) => -i64::from(number(&error)),
    })
}

fn close(_thread: &mut Thread, handle: i64) -> Result<(), Thrown> {
    drop(ManuallyDrop::into_inner(borrow(handle)));
    Ok(())
}

fn read(
    thread: &mut Thread,
    handle: i64,
    data: Addr,
    count: i32,
    position: i64,
) -> Result<i32, Thrown> {
    let mut bytes = vec![0u8; (count.max(0) as usize).min(CHUNK)];
    let result = thread.preemptive(|| {
        let mut file = borrow(handle);
        if position >= 0 {
            file.read_at(&mut bytes, position as u64)
        } else {
            file.read(&mut bytes)
        }
    });
    Ok(match result {
        Ok(length) => {
            super::write_bytes(data, &bytes[..length]);
            length as i32
        }
        Err(error) => -number(&error),
    })
}

fn write(
    thread: &mut Thread,
    handle: i64,
    data: Addr,
    count: i32,
    position: i64,
) -> Result<i32, Thrown> {
    let mut bytes = vec![0u8; (count.max(0) as usize).min(CHUNK)];
    super::read_bytes(data, &mut bytes);
    let result = thread.preemptive(|| {
        let mut file = borrow(handle);
        if position >= 0 { file.write_at(&bytes, position as u64) } else { file.write(&bytes) }
    });
    Ok(result.map_or_else(|error| -number(&error), |length| length as i32))
}

fn length(_thread: &mut Thread, handle: i64) -> Result<i64, Thrown> {
    let found = borrow(handle).metadata();
    Ok(match found {
        Ok(found) if found.is_file() => found.len() as i64,
        _ => -1,
    })
}

fn set_length(_thread: &mut Thread, handle: i64, length: i64) -> Result<i32, Thrown> {
    Ok(status(borrow(handle).set_len(length as u64)))
}

fn synchronize(thread: &mut Thread, handle: i64) -> Result<i32, Thrown> {
    Ok(status(thread.preemptive(|| borrow(handle).sync_all())))
}

fn ticks(seconds: i64, nanoseconds: i64) -> i64 {
    UNIX_EPOCH_TICKS + seconds * 10_000_000 + nanoseconds / 100
}

/// 0 nothing, 1 a file, 2 a directory, 3 something else.
fn kind(found: &Metadata) -> i64 {
    if found.is_file() {
        1
    } else if found.is_dir() {
        2
    } else {
        3
    }
}

fn figure(_thread: &mut Thread, path: ObjRef, which: i32) -> Result<i64, Thrown> {
    let path = text_of(path);
    if which == 6 {
        return Ok(std::fs::symlink_metadata(&path).is_ok_and(|found| found.is_symlink()) as i64);
    }
    let found = match std::fs::metadata(&path) {
        Ok(found) => found,
        Err(_) if which == 0 => return Ok(0),
        Err(error) => return Ok(-i64::from(number(&error))),
    };
    Ok(match which {
        0 => kind(&found),
        1 => found.len() as i64,
        2 => ticks(found.mtime(), found.mtime_nsec()),
        3 => ticks(found.atime(), found.atime_nsec()),
        4 => {
            found.created().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).map_or_else(
                || ticks(found.mtime(), found.mtime_nsec()),
                |since| ticks(since.as_secs() as i64, i64::from(since.subsec_nanos())),
            )
        }
        5 => i64::from(found.mode() & 0o7777),
        _ => 0,
    })
}

fn time_of(ticks: i64) -> SystemTime {
    let since = ticks - UNIX_EPOCH_TICKS;
    if since >= 0 {
        UNIX_EPOCH + Duration::from_nanos(since as u64 * 100)
    } else {
        UNIX_EPOCH - Duration::from_nanos(since.unsigned_abs() * 100)
    }
}

fn set_figure(_thread: &mut Thread, path: ObjRef, which: i32, value: i64) -> Result<i32, Thrown> {
    let path = text_of(path);
    let set_times = |times: FileTimes| File::open(&path).and_then(|file| file.set_times(times));
    Ok(status(match which {
        2 => set_times(FileTimes::new().set_modified(time_of(value))),
        3 => set_times(FileTimes::new().set_accessed(time_of(value))),
        5 => std::fs::set_permissions(&path, std::fs::Permissions::from_mode(value as u32)),
        _ => Ok(()),
    }))
}

fn change(thread: &mut Thread, operation: i32, path: ObjRef, other: ObjRef) -> Result<i32, Thrown> {
    let path = text_of(path);
    let other = if other.is_null() { String::new() } else { text_of(other) };
    Ok(status(thread.preemptive(|| match operation {
        0 => std::fs::remove_file(&path),
        1 => std::fs::remove_dir(&path),
        2 => std::fs::remove_dir_all(&path),
        3 => std::fs::create_dir(&path),
        4 => std::fs::rename(&path, &other),
        5 => std::fs::copy(&path, &other).map(|_| ()),
        6 => std::os::unix::fs::symlink(&other, &path),
        _ => Err(Error::from_raw_os_error(IO_ERROR)),
    })))
}

fn list(thread: &mut Thread, path: ObjRef) -> Result<ObjRef, Thrown> {
    let path = text_of(path);
    let Ok(entries) = std::fs::read_dir(&path) else { return Ok(ObjRef::NULL) };
    let names: Vec<String> = entries
        .filter_map(|entry| entry.ok())
        .map(|entry| {
            let is_link = entry.file_type().is_ok_and(|found| found.is_symlink());
            let letter = match (entry.path().is_dir(), is_link) {
                (true, false) => 'd',
                (true, true) => 'D',
                (false, false) => 'f',
                (false, true) => 'F',
            };
            format!("{letter}{}", entry.file_name().to_string_lossy())
        })
        .collect();
    super::environment::string_array(thread, &names)
}

fn read_link(thread: &mut Thread, path: ObjRef) -> Result<ObjRef, Thrown> {
    match std::fs::read_link(text_of(path)) {
        Ok(target) => thread.new_string_utf8(&target.to_string_lossy()),
        Err(_) => Ok(ObjRef::NULL),
    }
}

fn space(_thread: &mut Thread, path: ObjRef, which: i32) -> Result<i64, Thrown> {
    let Ok(path) = CString::new(text_of(path)) else { return Ok(-i64::from(libc::EINVAL)) };
    let mut found = MaybeUninit::<libc::statvfs>::zeroed();
    // SAFETY: a terminated path, and a structure that the call fills.
    let result = unsafe { libc::statvfs(path.as_ptr(), found.as_mut_ptr()) };
    if result != 0 {
        return Ok(-i64::from(number(&Error::last_os_error())));
    }
    // SAFETY: the call succeeded; all zeros are a value of it as well.
    let found = unsafe { found.assume_init() };
    let blocks = match which {
        0 => found.f_blocks,
        1 => found.f_bfree,
        _ => found.f_bavail,
    };
    Ok((blocks * found.f_frsize) as i64)
}
