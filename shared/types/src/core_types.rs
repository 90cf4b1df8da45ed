//! The types of the core library that metadata itself speaks of (ECMA-335 II.23.1.16 names them by
//! number, II.22.37 by what a type extends), and those that change what a signature means.
//! Found by name when the universe is made. What the *engine* needs beyond that is `wellknown`'s.

use crate::element_type::ElementType;
use crate::error::Result;
use crate::kind::Definition;
use crate::universe::Universe;
use crate::{AssemblyId, TypeError, TypeErrorKind, TypeId};

macro_rules! core_types {
    (
        required { $($name:ident $namespace:literal $type_name:literal $element:ident;)* }
        optional { $($optional:ident $optional_namespace:literal $optional_name:literal;)* }
    ) => {
        /// Types of the core library that metadata rests on.
        #[derive(Clone, Debug)]
        pub struct CoreTypes {
            $(#[doc = concat!("`", $namespace, ".", $type_name, "`; generic ones open.")]
            pub $name: TypeId,)*
            $(#[doc = concat!("`", $optional_namespace, ".", $optional_name, "`, where the core library has it; generic ones open.")]
            pub $optional: Option<TypeId>,)*
            element_types: Vec<(Definition, ElementType)>,
        }

        impl CoreTypes {
            pub(crate) fn find(universe: &Universe, core: AssemblyId) -> Result<Self> {
                let mut element_types = Vec::new();
                $(
                    let definition = required(universe, core, $namespace, $type_name)?;
                    let $name = universe.open_type(definition)?;
                    if ElementType::$element != ElementType::Class
                        && ElementType::$element != ElementType::ValueType
                    {
                        element_types.push((definition, ElementType::$element));
                    }
                )*
                $(
                    let found = universe.find_definition(core, $optional_namespace, $optional_name)?;
                    let $optional = found.map(|found| universe.open_type(found)).transpose()?;
                )*
                element_types.sort_unstable();
                Ok(Self { $($name,)* $($optional,)* element_types })
            }
        }
    };
}

core_types! {
    required {
        object "System" "Object" Object;
        string "System" "String" String;
        void "System" "Void" Void;
        boolean "System" "Boolean" Boolean;
        char "System" "Char" Char;
        sbyte "System" "SByte" I1;
        byte "System" "Byte" U1;
        int16 "System" "Int16" I2;
        uint16 "System" "UInt16" U2;
        int32 "System" "Int32" I4;
        uint32 "System" "UInt32" U4;
        int64 "System" "Int64" I8;
        uint64 "System" "UInt64" U8;
        single "System" "Single" R4;
        double "System" "Double" R8;
        intptr "System" "IntPtr" I;
        uintptr "System" "UIntPtr" U;
        typed_reference "System" "TypedReference" TypedByRef;
        value_type "System" "ValueType" Class;
        enum_ "System" "Enum" Class;
        array "System" "Array" Class;
        delegate "System" "Delegate" Class;
        multicast_delegate "System" "MulticastDelegate" Class;
        nullable "System" "Nullable`1" ValueType;
    }
    optional {
        task "System.Threading.Tasks" "Task";
        task_of "System.Threading.Tasks" "Task`1";
        value_task "System.Threading.Tasks" "ValueTask";
        value_task_of "System.Threading.Tasks" "ValueTask`1";
        sz_array_helper "System" "SZArrayHelper";
        enumerable_of "System.Collections.Generic" "IEnumerable`1";
        collection_of "System.Collections.Generic" "ICollection`1";
        list_of "System.Collections.Generic" "IList`1";
        read_only_collection_of "System.Collections.Generic" "IReadOnlyCollection`1";
        read_only_list_of "System.Collections.Generic" "IReadOnlyList`1";
        type_ "System" "Type";
        async_helpers "System.Runtime.CompilerServices" "AsyncHelpers";
    }
}

fn required(
    universe: &Universe,
    core: AssemblyId,
    namespace: &str,
    name: &str,
) -> Result<Definition> {
    universe.find_definition(core, namespace, name)?.ok_or_else(|| {
        TypeError::new(TypeErrorKind::TypeNotFound {
            name: format!("{namespace}.{name}"),
            assembly: universe.assembly(core).display_name().to_owned(),
        })
    })
}

impl CoreTypes {
    /// The element type of a definition that has one of its own: `object`, `string`, `void`, the
    /// primitives, the native integers and `TypedReference`.
    pub(crate) fn element_type_of(&self, definition: Definition) -> Option<ElementType> {
        let found = self.element_types.binary_search_by_key(&definition, |(known, _)| *known);
        found.ok().map(|index| self.element_types[index].1)
    }

    /// The generic interfaces that a vector implements (docs/corelib-contract.md), open.
    pub fn array_interfaces(&self) -> impl Iterator<Item = TypeId> {
        [
            self.list_of,
            self.collection_of,
            self.enumerable_of,
            self.read_only_list_of,
            self.read_only_collection_of,
        ]
        .into_iter()
        .flatten()
    }

    pub fn primitive(&self, primitive: metadata::PrimitiveType) -> TypeId {
        use metadata::PrimitiveType as P;
        match primitive {
            P::Boolean => self.boolean,
            P::Char => self.char,
            P::I1 => self.sbyte,
            P::U1 => self.byte,
            P::I2 => self.int16,
            P::U2 => self.uint16,
            P::I4 => self.int32,
            P::U4 => self.uint32,
            P::I8 => self.int64,
            P::U8 => self.uint64,
            P::R4 => self.single,
            P::R8 => self.double,
        }
    }
}
