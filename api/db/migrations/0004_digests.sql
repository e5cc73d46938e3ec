CREATE TABLE `digests` (
	`organization` text NOT NULL,
	`audience` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`organization`, `audience`, `day`)
);
