//! Monitor: locks and conditions of objects (ECMA-335 I.12.6.5), and identity hash codes.
//! Owns the object header's second word at run time. Thin locks are one compare-and-swap; contention, waiting, or a lock on a hashed
//! object inflate to a sync block, which lives until its object dies.

use crate::exceptions::Thrown;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::object::Aux;
use abi::{ExceptionKind, ObjRef};
use parking_lot::{Condvar, Mutex};
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What a thread sleeps on in `Monitor.Wait`, `Thread.Sleep` and `Join`.
#[derive(Default)]
pub struct ThreadWait {
    state: Mutex<WaitState>,
    wake: Condvar,
}

#[derive(Default)]
struct WaitState {
    pulsed: bool,
    interrupted: bool,
    waiting: u32,
}

/// Counts its thread as waiting while it lives.
pub struct Waiting<'w>(&'w ThreadWait);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.state.lock().waiting -= 1;
    }
}

impl ThreadWait {
    pub fn is_waiting(&self) -> bool {
        self.state.lock().waiting > 0
    }
    pub fn mark_waiting(&self) -> Waiting<'_> {
        self.state.lock().waiting += 1;
        Waiting(self)
    }
    pub fn interrupt(&self) {
        self.state.lock().interrupted = true;
        self.wake.notify_all();
    }
    /// True when an interruption was pending; it is then consumed.
    pub fn take_interruption(&self) -> bool {
        std::mem::take(&mut self.state.lock().interrupted)
    }
    /// Sleeps until pulsed, interrupted or the deadline. (pulsed, interrupted)
    fn sleep(&self, deadline: Option<Instant>) -> (bool, bool) {
        let _waiting = self.mark_waiting();
        let mut state = self.state.lock();
        loop {
            if state.pulsed {
                state.pulsed = false;
                return (true, false);
            }
            if std::mem::take(&mut state.interrupted) {
                return (false, true);
            }
            match deadline {
                None => self.wake.wait(&mut state),
                Some(deadline) => {
                    if self.wake.wait_until(&mut state, deadline).timed_out() && !state.pulsed {
                        return (false, std::mem::take(&mut state.interrupted));
                    }
                }
            }
        }
    }
    pub(crate) fn is_interrupted(&self) -> bool {
        self.state.lock().interrupted
    }
    fn is_called(&self) -> bool {
        let state = self.state.lock();
        state.pulsed || state.interrupted
    }
    fn pulse(&self) {
        self.state.lock().pulsed = true;
        self.wake.notify_all();
    }
}

/// A fat lock with its waiters, and the hash that no longer fits the header.
#[derive(Default)]
pub struct SyncBlock {
    state: Mutex<LockState>,
    free: Condvar,
    hash: AtomicU32,
    /// Weak handle to the object, once inflated.
    handle: std::sync::atomic::AtomicUsize,
}

#[derive(Default)]
struct LockState {
    /// Number of the owning thread; 0 when free.
    owner: u32,
    /// Entries beyond the first.
    recursion: u32,
    /// Threads in `Wait`, in order.
    waiters: VecDeque<Arc<ThreadWait>>,
}

#[derive(Default)]
pub struct SyncBlocks {
    table: boxcar::Vec<Arc<SyncBlock>>,
    free: Mutex<Vec<u32>>,
    sweeping: Mutex<()>,
    next_hash: AtomicU32,
    contentions: AtomicU64,
}

impl Vm {
    /// The block that a header names. A header that names none was overwritten by a program that writes where it may not.
    fn sync_block(&self, index: u32) -> &Arc<SyncBlock> {
        self.sync_blocks.get(index).unwrap_or_else(|| crate::faults::wild_address(self))
    }
}

impl SyncBlocks {
    fn get(&self, index: u32) -> Option<&Arc<SyncBlock>> {
        self.table.get(index as usize)
    }
    /// How often a thread found a lock taken.
    pub fn contentions(&self) -> u64 {
        self.contentions.load(Ordering::Relaxed)
    }
    fn allocate(&self) -> u32 {
        match self.free.lock().pop() {
            Some(index) => index,
            None => self.table.push(Arc::default()) as u32,
        }
    }
    /// After a collection: blocks whose object died can serve again. `is_dead` tells by the weak handle. One thread at a time: two
    /// would free a block twice; what the other one finds later waits for the next collection.
    pub fn sweep(&self, mut is_dead: impl FnMut(usize) -> bool) {
        let Some(_only_one) = self.sweeping.try_lock() else { return };
        for (index, block) in self.table.iter() {
            let handle = block.handle.load(Ordering::Relaxed);
            if handle != 0 && is_dead(handle) {
                block.handle.store(0, Ordering::Relaxed);
                block.hash.store(0, Ordering::Relaxed);
                *block.state.lock() = LockState::default();
                self.free.lock().push(index as u32);
            }
        }
    }
    /// A hash for an object that has none yet; never 0.
    fn next_hash(&self) -> u32 {
        // A multiplicative walk: well spread, every value once in 2^25.
        let n = self.next_hash.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        (n.wrapping_mul(0x9E37_79B1) >> 6).max(1)
    }
}

/// Spins before a contended thin lock inflates.
const SPINS: u32 = 64;

fn thin(number: u32, recursion: u32) -> u32 {
    number << Aux::THIN_RECURSION_BITS | recursion
}

impl Thread {
    /// The object's identity hash code: positive, stable.
    pub fn identity_hash(&mut self, object: ObjRef) -> i32 {
        loop {
            let word = object.aux().load(Ordering::Acquire);
            let aux = Aux(word);
            match aux.tag() {
                Aux::HASH => return aux.payload() as i32,
                Aux::SYNC_BLOCK => {
                    let block = self.vm.sync_block(aux.payload()).clone();
                    let fresh = self.vm.sync_blocks.next_hash();
                    return match block.hash.compare_exchange(
                        0,
                        fresh,
                        Ordering::AcqRel,
                        Ordering::Acquire,
                    ) {
                        Ok(_) => fresh as i32,
                        Err(old) => old as i32,
                    };
                }
                Aux::THIN_LOCK => {
                    self.inflate(object);
                }
                _ => {
                    let hash = self.vm.sync_blocks.next_hash();
                    let new = aux.with_tag(Aux::HASH).with_payload(hash).0;
                    let _ = object.aux().compare_exchange(
                        word,
                        new,
                        Ordering::AcqRel,
                        Ordering::Relaxed,
                    );
                }
            }
        }
    }

    /// Turns whatever the header holds into a sync block. The state of a thin lock is taken over, whoever owns it.
    fn inflate(&mut self, object: ObjRef) -> Arc<SyncBlock> {
        loop {
            let word = object.aux().load(Ordering::Acquire);
            let aux = Aux(word);
            if aux.tag() == Aux::SYNC_BLOCK {
                return self.vm.sync_block(aux.payload()).clone();
            }
            let index = self.vm.sync_blocks.allocate();
            let block = self.vm.sync_block(index).clone();
            let payload = aux.payload();
            {
                let mut state = block.state.lock();
                *state = LockState::default();
                block.hash.store(0, Ordering::Relaxed);
                match aux.tag() {
                    Aux::THIN_LOCK => {
                        state.owner = payload >> Aux::THIN_RECURSION_BITS;
                        state.recursion = payload & ((1 << Aux::THIN_RECURSION_BITS) - 1);
                    }
                    Aux::HASH => block.hash.store(payload, Ordering::Relaxed),
                    _ => {}
                }
            }
            let new = aux.with_tag(Aux::SYNC_BLOCK).with_payload(index).0;
            if object.aux().compare_exchange(word, new, Ordering::AcqRel, Ordering::Relaxed).is_ok()
            {
                let handle = self.vm.clone().weak_handle(object);
                block.handle.store(handle, Ordering::Release);
                return block;
            }
            self.vm.sync_blocks.free.lock().push(index);
        }
    }

    /// `Monitor.Enter`. Null must have been refused.
    #[inline]
    pub fn monitor_enter(&mut self, object: ObjRef) -> Result<(), Thrown> {
        self.monitor_try_enter(object, None).map(|_| ())
    }

    /// Enters within `timeout` (`None`: no limit). False: not in time.
    pub fn monitor_try_enter(
        &mut self,
        object: ObjRef,
        timeout: Option<Duration>,
    ) -> Result<bool, Thrown> {
        let number = self.context.thread_number;
        let mut spins = 0;
        loop {
            let word = object.aux().load(Ordering::Relaxed);
            let aux = Aux(word);
            match aux.tag() {
                0 => {
                    let new = aux.with_tag(Aux::THIN_LOCK).with_payload(thin(number, 0)).0;
                    if object
                        .aux()
                        .compare_exchange_weak(word, new, Ordering::Acquire, Ordering::Relaxed)
                        .is_ok()
                    {
                        return Ok(true);
                    }
                }
                Aux::THIN_LOCK if aux.payload() >> Aux::THIN_RECURSION_BITS == number => {
                    let recursion = aux.payload() & ((1 << Aux::THIN_RECURSION_BITS) - 1);
                    if recursion + 1 == 1 << Aux::THIN_RECURSION_BITS {
                        self.inflate(object);
                        continue;
                    }
                    let new = aux.with_payload(aux.payload() + 1).0;
                    if object
                        .aux()
                        .compare_exchange_weak(word, new, Ordering::Acquire, Ordering::Relaxed)
                        .is_ok()
                    {
                        return Ok(true);
                    }
                }
                Aux::THIN_LOCK if spins < SPINS => {
                    spins += 1;
                    std::hint::spin_loop();
                }
                Aux::SYNC_BLOCK => {
                    let block = self.vm.sync_block(aux.payload()).clone();
                    return self.enter_block(&block, timeout);
                }
                _ => {
                    self.inflate(object);
                }
            }
        }
    }

    fn enter_block(
        &mut self,
        block: &Arc<SyncBlock>,
        timeout: Option<Duration>,
    ) -> Result<bool, Thrown> {
        let number = self.context.thread_number;
        {
            let mut state = block.state.lock();
            if state.owner == number {
                state.recursion += 1;
                return Ok(true);
            }
            if state.owner == 0 {
                state.owner = number;
                return Ok(true);
            }
        }
        if timeout == Some(Duration::ZERO) {
            return Ok(false);
        }
        self.vm.sync_blocks.contentions.fetch_add(1, Ordering::Relaxed);
        let deadline = timeout.map(|t| Instant::now() + t);
        let block = block.clone();
        let wait = self.wait.clone();
        if self.is_scheduled {
            return self.enter_block_in_turn(block, timeout);
        }
        let entered = self.preemptive(|| {
            let _waiting = wait.mark_waiting();
            let mut state = block.state.lock();
            while state.owner != 0 {
                if wait.take_interruption() {
                    return None;
                }
                match deadline {
                    // A bounded wait also notices a thin lock's owner leaving while the block was being set up.
                    None => {
                        block.free.wait_for(&mut state, Duration::from_millis(20));
                    }
                    Some(deadline) => {
                        let slice = deadline.min(Instant::now() + Duration::from_millis(20));
                        block.free.wait_until(&mut state, slice);
                        if state.owner != 0 && Instant::now() >= deadline {
                            return Some(false);
                        }
                    }
                }
            }
            state.owner = number;
            state.recursion = 0;
            Some(true)
        });
        match entered {
            Some(entered) => Ok(entered),
            None => Err(self.throw(ExceptionKind::ThreadInterrupted, None)),
        }
    }

    /// Under a schedule: whoever is drawn while the lock is free has it.
    fn enter_block_in_turn(
        &mut self,
        block: Arc<SyncBlock>,
        timeout: Option<Duration>,
    ) -> Result<bool, Thrown> {
        let (lock, wait) = (block.clone(), self.wait.clone());
        let is_ready = {
            let wait = wait.clone();
            move || lock.state.lock().owner == 0 || wait.is_interrupted()
        };
        {
            let _waiting = wait.mark_waiting();
            self.wait_for_turn(timeout, is_ready);
        }
        let mut state = block.state.lock();
        if state.owner == 0 {
            state.owner = self.context.thread_number;
            state.recursion = 0;
            return Ok(true);
        }
        drop(state);
        match wait.take_interruption() {
            true => Err(self.throw(ExceptionKind::ThreadInterrupted, None)),
            false => Ok(false),
        }
    }

    /// `Monitor.Exit`: SynchronizationLockException unless this thread owns the lock.
    #[inline]
    pub fn monitor_exit(&mut self, object: ObjRef) -> Result<(), Thrown> {
        let number = self.context.thread_number;
        loop {
            let word = object.aux().load(Ordering::Relaxed);
            let aux = Aux(word);
            match aux.tag() {
                Aux::THIN_LOCK if aux.payload() >> Aux::THIN_RECURSION_BITS == number => {
                    let recursion = aux.payload() & ((1 << Aux::THIN_RECURSION_BITS) - 1);
                    let new = if recursion == 0 {
                        aux.with_tag(0).with_payload(0).0
                    } else {
                        aux.with_payload(aux.payload() - 1).0
                    };
                    if object
                        .aux()
                        .compare_exchange_weak(word, new, Ordering::Release, Ordering::Relaxed)
                        .is_ok()
                    {
                        return Ok(());
                    }
                }
                Aux::SYNC_BLOCK => {
                    let block = self.vm.sync_block(aux.payload()).clone();
                    let mut state = block.state.lock();
                    if state.owner != number {
                        drop(state);
                        return Err(self.throw(ExceptionKind::SynchronizationLock, None));
                    }
                    if state.recursion > 0 {
                        state.recursion -= 1;
                    } else {
                        state.owner = 0;
                        block.free.notify_one();
                    }
                    return Ok(());
                }
                _ => return Err(self.throw(ExceptionKind::SynchronizationLock, None)),
            }
        }
    }

    pub fn monitor_is_entered(&mut self, object: ObjRef) -> bool {
        let number = self.context.thread_number;
        let aux = Aux(object.aux().load(Ordering::Acquire));
        match aux.tag() {
            Aux::THIN_LOCK => aux.payload() >> Aux::THIN_RECURSION_BITS == number,
            Aux::SYNC_BLOCK => self.vm.sync_block(aux.payload()).state.lock().owner == number,
            _ => false,
        }
    }

    /// `Monitor.Wait`: gives the lock up, sleeps, takes it again. False on timeout.
    pub fn monitor_wait(
        &mut self,
        object: ObjRef,
        timeout: Option<Duration>,
    ) -> Result<bool, Thrown> {
        if !self.monitor_is_entered(object) {
            return Err(self.throw(ExceptionKind::SynchronizationLock, None));
        }
        if self.wait.take_interruption() {
            return Err(self.throw(ExceptionKind::ThreadInterrupted, None));
        }
        let block = self.inflate(object);
        let number = self.context.thread_number;
        let wait = self.wait.clone();
        if self.is_scheduled {
            return self.wait_in_turn(block, timeout);
        }
        let deadline = timeout.map(|t| Instant::now() + t);
        let interrupted = {
            let block = block.clone();
            let wait = wait.clone();
            self.preemptive(move || {
                let recursion = {
                    let mut state = block.state.lock();
                    state.waiters.push_back(wait.clone());
                    state.owner = 0;
                    block.free.notify_one();
                    std::mem::take(&mut state.recursion)
                };
                let (mut pulsed, interrupted) = wait.sleep(deadline);
                let mut state = block.state.lock();
                if !pulsed {
                    match state.waiters.iter().position(|w| Arc::ptr_eq(w, &wait)) {
                        Some(at) => {
                            state.waiters.remove(at);
                        }
                        // Pulsed between the timeout and here: the pulse is ours.
                        None => {
                            wait.state.lock().pulsed = false;
                            pulsed = true;
                        }
                    }
                }
                while state.owner != 0 {
                    block.free.wait(&mut state);
                }
                state.owner = number;
                state.recursion = recursion;
                (pulsed, interrupted && !pulsed)
            })
        };
        match interrupted {
            (_, true) => Err(self.throw(ExceptionKind::ThreadInterrupted, None)),
            (pulsed, false) => Ok(pulsed),
        }
    }

    /// `Monitor.Wait` under a schedule.
    fn wait_in_turn(
        &mut self,
        block: Arc<SyncBlock>,
        timeout: Option<Duration>,
    ) -> Result<bool, Thrown> {
        let wait = self.wait.clone();
        let recursion = {
            let mut state = block.state.lock();
            state.waiters.push_back(wait.clone());
            state.owner = 0;
            std::mem::take(&mut state.recursion)
        };
        let called = wait.clone();
        let waiting = wait.mark_waiting();
        self.wait_for_turn(timeout, move || called.is_called());
        drop(waiting);
        let pulsed = std::mem::take(&mut wait.state.lock().pulsed);
        block.state.lock().waiters.retain(|waiter| !Arc::ptr_eq(waiter, &wait));
        let interrupted = !pulsed && wait.take_interruption();
        if block.state.lock().owner != 0 {
            let lock = block.clone();
            self.wait_for_turn(None, move || lock.state.lock().owner == 0);
        }
        let mut state = block.state.lock();
        state.owner = self.context.thread_number;
        state.recursion = recursion;
        drop(state);
        match interrupted {
            true => Err(self.throw(ExceptionKind::ThreadInterrupted, None)),
            false => Ok(pulsed),
        }
    }

    /// `Monitor.Pulse` and `PulseAll`.
    pub fn monitor_pulse(&mut self, object: ObjRef, all: bool) -> Result<(), Thrown> {
        if !self.monitor_is_entered(object) {
            return Err(self.throw(ExceptionKind::SynchronizationLock, None));
        }
        let aux = Aux(object.aux().load(Ordering::Acquire));
        // A thin lock has no waiters.
        if aux.tag() == Aux::SYNC_BLOCK {
            let block = self.vm.sync_block(aux.payload()).clone();
            let mut state = block.state.lock();
            while let Some(waiter) = state.waiters.pop_front() {
                waiter.pulse();
                if !all {
                    break;
                }
            }
        }
        Ok(())
    }

    /// Whether it was interrupted; `None` without a schedule.
    fn sleep_in_turn(&mut self, time: Option<Duration>) -> Option<bool> {
        let (wait, own) = (self.wait.clone(), self.wait.clone());
        let _waiting = own.mark_waiting();
        self.wait_for_turn(time, move || wait.is_interrupted())?;
        Some(own.take_interruption())
    }

    /// `Thread.Sleep`; `None` sleeps until interrupted.
    pub fn sleep(&mut self, time: Option<Duration>) -> Result<(), Thrown> {
        let wait = self.wait.clone();
        let deadline = time.map(|t| Instant::now() + t);
        let interrupted = match self.sleep_in_turn(time) {
            Some(interrupted) => interrupted,
            None => self.preemptive(move || wait.sleep(deadline)).1,
        };
        if interrupted {
            return Err(self.throw(ExceptionKind::ThreadInterrupted, None));
        }
        Ok(())
    }
}
