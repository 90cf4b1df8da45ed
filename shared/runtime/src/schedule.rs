//! `--schedule seed:N`: one managed thread runs at a time, and which is drawn from a seed, so that a program with many threads does the
//! same in every run and in every mode. Owns whose turn it is, and the time, which passes only while every thread waits.
//!
//! A thread gives its turn up where it would block: a lock that is taken, a wait, a sleep, a join, a yield, its end. What it waits for is
//! a question that others can ask (`is_ready`); nobody is interrupted in between. A loop that spins on a field without ever
//! yielding never ends under a schedule. Finalizers run when the program waits for them, on the thread that does.
//!
//! With `preempt:K` tier 0 also gives the turn up at polls, drawn so that K back-edges (a call counts as eight) lie between two on average: what
//! two threads do to one object without a lock is found, and done again, by a number. Compiled code polls for collections only.

use crate::boot::BootError;
use crate::content::mix;
use crate::thread::Thread;
use parking_lot::{Condvar, Mutex, MutexGuard};
use std::sync::Arc;
use std::time::Duration;

pub(crate) struct Schedule {
    state: Mutex<State>,
    /// Units of tier 0's budget between two polls that give the turn up, on average.
    preempt: Option<u64>,
}

struct State {
    random: u64,
    /// Nanoseconds since the start.
    now: u64,
    /// Who has the turn, by `ManagedThread::id`.
    running: i32,
    /// In the order in which they came.
    entries: Vec<Entry>,
}

struct Entry {
    id: i32,
    turn: Arc<Condvar>,
    wait: Option<Wait>,
}

struct Wait {
    deadline: Option<u64>,
    is_ready: Box<dyn Fn() -> bool + Send>,
}

/// Processors that a program under a schedule sees: workers of the pool take turns.
pub(crate) const PROCESSORS: i64 = 2;
/// Nanoseconds on the clock when the program starts: a machine has been on for a while.
const START: u64 = 1_000_000_000;
/// What a look at the clock, and a yield with nobody else there, take: loops that wait for a time to come end.
const LOOK_NANOSECONDS: u64 = 100;
const YIELD_NANOSECONDS: u64 = 10_000;

impl Schedule {
    pub(crate) fn parse(text: &str) -> Result<Schedule, BootError> {
        let wrong = || BootError::Schedule(text.to_owned());
        let (seed, preempt) = match text.split_once(',') {
            None => (text, None),
            Some((seed, preempt)) => (seed, Some(preempt)),
        };
        let number = |text: &str, name: &str| text.strip_prefix(name)?.parse::<u64>().ok();
        let seed = number(seed, "seed:").ok_or_else(wrong)?;
        let preempt = match preempt {
            None => None,
            Some(text) => {
                Some(number(text, "preempt:").filter(|units| *units > 0).ok_or_else(wrong)?)
            }
        };
        let state = State { random: mix(seed, 1), now: START, running: 0, entries: Vec::new() };
        Ok(Schedule { state: Mutex::new(state), preempt })
    }

    /// A thread that the one with the turn starts: it may be chosen from now on.
    pub(crate) fn expect(&self, id: i32) {
        let entry = Entry { id, turn: Arc::default(), wait: None };
        self.state.lock().entries.push(entry);
    }

    /// The calling thread waits for its first turn; the first of all has it at once. False: it takes no part.
    pub(crate) fn enter(&self, id: i32) -> bool {
        let mut state = self.state.lock();
        if state.entries.is_empty() && state.running == 0 {
            state.entries.push(Entry { id, turn: Arc::default(), wait: None });
            state.running = id;
            return true;
        }
        let Some(entry) = state.entries.iter().find(|entry| entry.id == id) else { return false };
        let turn = entry.turn.clone();
        while state.running != id {
            turn.wait(&mut state);
        }
        true
    }

    /// The calling thread has ended.
    pub(crate) fn leave(&self, id: i32) {
        let mut state = self.state.lock();
        state.entries.retain(|entry| entry.id != id);
        pass_on(&mut state);
    }

    /// Gives the turn up until it is drawn again. False: the time was up and there is nothing to go on for.
    pub(crate) fn wait(
        &self,
        id: i32,
        time: Option<Duration>,
        is_ready: impl Fn() -> bool + Send + 'static,
    ) -> bool {
        let mut state = self.state.lock();
        let deadline = time.map(|time| state.now.saturating_add(time.as_nanos() as u64));
        let Some(entry) = state.entries.iter_mut().find(|entry| entry.id == id) else {
            return is_ready();
        };
        entry.wait = Some(Wait { deadline, is_ready: Box::new(is_ready) });
        let turn = entry.turn.clone();
        pass_on(&mut state);
        while state.running != id {
            turn.wait(&mut state);
        }
        let entry = state.entries.iter_mut().find(|entry| entry.id == id);
        let wait = entry.and_then(|entry| entry.wait.take());
        wait.is_none_or(|wait| (wait.is_ready)())
    }

    /// Nanoseconds since the start.
    pub(crate) fn now(&self) -> u64 {
        let mut state = self.state.lock();
        state.now += LOOK_NANOSECONDS;
        state.now
    }

    pub(crate) fn preempts(&self) -> bool {
        self.preempt.is_some()
    }

    /// The next number of the seed's sequence.
    pub(crate) fn draw(&self) -> u64 {
        self.state.lock().draw()
    }
}

impl State {
    fn draw(&mut self) -> u64 {
        self.random = mix(self.random, 0);
        self.random >> 1
    }
}

/// Draws the next thread of those that can run; when none can, time goes on.
fn pass_on(state: &mut MutexGuard<'_, State>) {
    loop {
        let now = state.now;
        let can_run = |entry: &Entry| match &entry.wait {
            None => true,
            Some(wait) => wait.deadline.is_some_and(|at| at <= now) || (wait.is_ready)(),
        };
        let ready: Vec<usize> =
            (0..state.entries.len()).filter(|index| can_run(&state.entries[*index])).collect();
        let chosen = match ready[..] {
            [] => None,
            [only] => {
                state.now +=
                    if state.entries[only].id == state.running { YIELD_NANOSECONDS } else { 0 };
                Some(only)
            }
            _ => Some(ready[(state.draw() % ready.len() as u64) as usize]),
        };
        if let Some(chosen) = chosen {
            state.running = state.entries[chosen].id;
            state.entries[chosen].turn.notify_all();
            return;
        }
        let deadlines = state.entries.iter().filter_map(|entry| entry.wait.as_ref()?.deadline);
        match deadlines.min() {
            Some(deadline) => state.now = deadline,
            None if state.entries.is_empty() => {
                state.running = 0;
                return;
            }
            // Somebody outside must come: a thread of native code.
            None => MutexGuard::unlocked(state, || std::thread::sleep(Duration::from_millis(1))),
        }
    }
}

impl Thread {
    /// Under a schedule: gives the turn up until the time is over or `is_ready`, whose answer comes back. `None`: there is no schedule,
    /// or the thread takes no part in it.
    pub(crate) fn wait_for_turn(
        &mut self,
        time: Option<Duration>,
        is_ready: impl Fn() -> bool + Send + 'static,
    ) -> Option<bool> {
        if !self.is_scheduled {
            return None;
        }
        let (vm, id) = (self.vm.clone(), self.managed.id);
        let schedule = vm.schedule.as_ref()?;
        Some(self.preemptive(|| schedule.wait(id, time, is_ready)))
    }

    /// At a poll of tier 0: under a schedule that preempts, lets others run. The budget until the next poll then.
    pub fn preempt(&mut self) -> Option<i64> {
        let units = self.vm.schedule.as_ref()?.preempt?;
        self.yield_turn().then_some(())?;
        let drawn = self.vm.schedule.as_ref()?.draw() % units.saturating_mul(2);
        Some(drawn as i64)
    }

    /// Lets others run; false without a schedule.
    pub(crate) fn yield_turn(&mut self) -> bool {
        self.wait_for_turn(None, || true).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::Schedule;

    #[test]
    fn what_a_schedule_says() {
        let preempt = |text: &str| Schedule::parse(text).ok().map(|schedule| schedule.preempt);
        assert_eq!(preempt("seed:1"), Some(None));
        assert_eq!(preempt("seed:1,preempt:30"), Some(Some(30)));
        for wrong in
            ["", "1", "seed:x", "seed:1,", "seed:1,preempt:0", "seed:1,preempt:-1", "seed:1,30"]
        {
            assert_eq!(preempt(wrong), None, "{wrong}");
        }
    }
}
