//! Random programs against a model of the heap, in every debug mode.

mod mock;
use arbtest::arbitrary::{Result, Unstructured};
use arbtest::arbtest;
use heap::HeapConfig;
use mock::world::World;

fn run(config: HeapConfig, most_steps: usize, u: &mut Unstructured) -> Result<()> {
    let mut world = World::new(config);
    for _ in 0..most_steps {
        if u.is_empty() {
            break;
        }
        world.step(u)?;
    }
    world.collect(heap::CollectKind::Minor);
    world.collect(heap::CollectKind::Full { compacting: true, generation: 2 });
    Ok(())
}

/// Milliseconds for one test; `ENTRACTE_FUZZ_MS` sets more.
fn budget() -> u64 {
    std::env::var("ENTRACTE_FUZZ_MS").ok().and_then(|text| text.parse().ok()).unwrap_or(1000)
}

fn small() -> HeapConfig {
    HeapConfig {
        reserve_size: 1 << 30,
        nursery_size: 128 << 10,
        nursery_size_min: 64 << 10,
        nursery_size_max: 256 << 10,
        full_threshold_min: 1 << 20,
        verify_collections: true,
        ..HeapConfig::default()
    }
}

#[test]
fn plain() {
    arbtest(|u| run(small(), 4000, u)).budget_ms(budget());
}

#[test]
fn poisoned() {
    arbtest(|u| run(HeapConfig { poison: true, ..small() }, 4000, u)).budget_ms(budget());
}

#[test]
fn moving_everything() {
    let config = || HeapConfig { poison: true, move_always: true, ..small() };
    arbtest(|u| run(config(), 2000, u)).budget_ms(budget());
}

#[test]
fn stress_protected() {
    let config =
        |every| HeapConfig { stress_every: every, poison: true, protect_freed: true, ..small() };
    arbtest(|u| {
        let every = u.int_in_range(1..=8)?;
        run(config(every), 1000, u)
    })
    .budget_ms(budget());
}

#[test]
fn stress_moving_everything() {
    let config = |every| HeapConfig {
        stress_every: every,
        audit: true,
        poison: true,
        move_always: true,
        protect_freed: true,
        ..small()
    };
    arbtest(|u| {
        let every = u.int_in_range(1..=8)?;
        run(config(every), 1000, u)
    })
    .budget_ms(budget());
}
