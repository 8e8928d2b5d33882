-- revision: 0009
-- revises: 0008
-- message: only a setting

-- migrate: upgrade
/*!40101 SET NAMES utf8mb4 */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;

-- migrate: downgrade
/*!40101 SET NAMES utf8mb4 */;
