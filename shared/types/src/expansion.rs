//! Generic definitions that apply themselves to ever larger arguments.
//! Owns the check of ECMA-335 II.9.2: `class C<T> : B<C<C<T>>>` has an infinite closure, `class C<T> :
//! B<C<T>>` has not.
//!
//! The graph has a node for each generic parameter. Wherever a base class or interface applies a
//! definition, there is an edge from each parameter in an argument to the parameter that the argument
//! is for: *expanding* when the argument is more than the parameter alone. The closure is infinite
//! when a circle goes through an expanding edge.

use hashbrown::{HashMap, HashSet};

use crate::error::Result;
use crate::kind::{Definition, TypeKind};
use crate::rows::cached_result;
use crate::universe::Universe;
use crate::{TypeId, TypeLoadReason};

/// A generic parameter of a type.
type Node = (Definition, u32);

#[derive(Default)]
struct Graph {
    edges: HashMap<Node, Vec<(Node, bool)>>,
}

/// Larger graphs are believed to be finite: the limits on types end what is not.
const MAX_NODES: usize = 4000;

impl Universe {
    pub(crate) fn check_expansion(&self, definition: Definition) -> Result<()> {
        cached_result(&self.definition_cells(definition)?.finite, || {
            let arity = self.type_args(self.open_type(definition)?).len() as u32;
            if arity == 0 {
                return Ok(());
            }
            let mut graph = Graph::default();
            let mut queue: Vec<Node> = (0..arity).map(|number| (definition, number)).collect();
            let mut seen = HashSet::new();
            while let Some((next, _)) = queue.pop() {
                if !seen.insert(next) || graph.edges.len() > MAX_NODES {
                    continue;
                }
                self.add_edges(next, &mut graph)?;
                let arity = self.type_args(self.open_type(next)?).len() as u32;
                for number in 0..arity {
                    let targets = graph.edges.get(&(next, number)).into_iter().flatten();
                    queue.extend(targets.map(|(target, _)| *target));
                }
            }
            if graph.expands_for_ever() {
                return Err(self.type_load_error(definition, TypeLoadReason::RecursiveGeneric));
            }
            Ok(())
        })
        .copied()
    }

    /// The edges from one definition's parameters.
    fn add_edges(&self, definition: Definition, graph: &mut Graph) -> Result<()> {
        let module = self.module(definition.assembly);
        let mut applied = Vec::new();
        if let Some(base) = self.base_type(self.open_type(definition)?)? {
            applied.push(base);
        }
        for id in module.interface_impls(definition.id) {
            let token = module.row(id)?.interface;
            applied.push(self.resolve_type_def_or_ref(definition.assembly, token)?);
        }
        for ty in applied {
            self.add_edges_of(definition, ty, graph);
        }
        Ok(())
    }

    /// The edges that one type in an inheritance clause makes, its arguments' included.
    fn add_edges_of(&self, from: Definition, ty: TypeId, graph: &mut Graph) {
        if !self.shape(ty).contains_var {
            return;
        }
        if let TypeKind::Def { definition, args } = self.kind(ty) {
            for (number, argument) in args.iter().enumerate() {
                let target = (*definition, number as u32);
                let mut variables = Vec::new();
                self.variables_of(*argument, &mut variables);
                let expands = !matches!(self.kind(*argument), TypeKind::Var(_));
                for variable in variables {
                    graph.edges.entry((from, variable)).or_default().push((target, expands));
                }
                self.add_edges_of(from, *argument, graph);
            }
        } else if let Some(element) = self.element(ty) {
            self.add_edges_of(from, element, graph);
        }
    }

    fn variables_of(&self, ty: TypeId, variables: &mut Vec<u32>) {
        if !self.shape(ty).contains_var {
            return;
        }
        match self.kind(ty) {
            TypeKind::Var(number) if !variables.contains(number) => variables.push(*number),
            TypeKind::Def { args, .. } => {
                args.iter().for_each(|argument| self.variables_of(*argument, variables));
            }
            _ => {
                if let Some(element) = self.element(ty) {
                    self.variables_of(element, variables);
                }
            }
        }
    }
}

impl Graph {
    fn expands_for_ever(&self) -> bool {
        let expanding = self.edges.iter().flat_map(|(from, targets)| {
            let expanding = targets.iter().filter(|(_, expands)| *expands);
            expanding.map(move |(target, _)| (*from, *target))
        });
        expanding.into_iter().any(|(from, target)| self.reaches(target, from))
    }

    fn reaches(&self, from: Node, wanted: Node) -> bool {
        let mut seen = HashSet::new();
        let mut queue = vec![from];
        while let Some(node) = queue.pop() {
            if node == wanted {
                return true;
            }
            if seen.insert(node) {
                let targets = self.edges.get(&node).into_iter().flatten();
                queue.extend(targets.map(|(target, _)| *target));
            }
        }
        false
    }
}
