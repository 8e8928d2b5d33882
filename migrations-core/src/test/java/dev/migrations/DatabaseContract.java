package dev.migrations;

/**
 * What every database keeps. A database is added by a class that says how to open an empty one; the sentences are in the
 * contracts that this one is made of.
 */
abstract class DatabaseContract extends ContractDatabase
        implements UpgradeContract,
                FailureContract,
                JavaRevisionContract,
                SchemaInspectorContract,
                DataOperationsContract,
                JavaWordsContract,
                JavaAloneContract,
                StatementwiseContract,
                StoredDowngradeContract,
                BranchContract,
                ContentContract,
                LockContract,
                StopContract,
                WaitContract,
                ListenerContract,
                FirstContactContract,
                QuickLookContract,
                DataContract,
                PoolContract,
                PoetryContract,
                RecipesContract {}
